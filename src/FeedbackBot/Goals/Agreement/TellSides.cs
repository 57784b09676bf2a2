using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Agreement;

/// <summary>Brings the goal's card to the other side: with the buttons to answer, or with what was answered.</summary>
internal sealed class TellSides(Outbox outbox, GoalReader reader)
{
    public Task ProposedAsync(Goal goal, GoalTerms terms, PersonId by, PersonId to, CancellationToken ct) =>
        TellAsync(goal, to, GoalOccasions.Proposed(terms.Id, to), goal.IsAgreed ? "Goals.SummaryAmend" : goal.Status == GoalStatus.Countered ? "Goals.SummaryCountered" : "Goals.SummaryProposed", by, ct);

    public Task AgreedAsync(Goal goal, GoalTerms terms, PersonId by, PersonId to, CancellationToken ct) =>
        TellAsync(goal, to, GoalOccasions.Answered(terms.Id, to), "Goals.SummaryAgreed", by, ct);

    public Task SetAsideAsync(Goal goal, GoalTerms terms, PersonId by, PersonId to, CancellationToken ct) =>
        TellAsync(goal, to, GoalOccasions.Answered(terms.Id, to), "Goals.SummarySetAside", by, ct);

    /// <summary>What was on the table no longer is: the question about it is not to be answered any more.</summary>
    public Task TakeBackAsync(Goal goal, GoalTerms terms, PersonId from, CancellationToken ct) =>
        OverAsync(goal, terms, from, "Goals.SummaryChanged", (texts, facts) => GoalCards.One(texts, facts), ct);

    /// <summary>Other terms came before these were answered: their card says so and asks nothing, as the new one does.</summary>
    public Task ReplacedAsync(Goal goal, GoalTerms terms, PersonId from, CancellationToken ct) =>
        OverAsync(goal, terms, from, "Goals.SummaryReplaced", (texts, _) => GoalCards.Replaced(texts, goal), ct);

    private async Task OverAsync(Goal goal, GoalTerms terms, PersonId from, string summary, Func<Texts, GoalFacts, AdaptiveCards.AdaptiveCard> card, CancellationToken ct)
    {
        var facts = await reader.FactsAsync(goal, from, ct);
        if (!facts.People.TryGetValue(from, out var person))
            return;
        var texts = Texts.For(person.Language);
        await outbox.WithdrawAsync(
            new Destination.ToPerson(from), GoalOccasions.Proposed(terms.Id, from), GoalOccasions.Over(terms.Id, from),
            new OutgoingMessage.Card(card(texts, facts), texts[summary]), ct);
    }

    private async Task TellAsync(Goal goal, PersonId to, Occasion occasion, string summary, PersonId by, CancellationToken ct)
    {
        var facts = await reader.FactsAsync(goal, to, ct);
        if (!facts.People.TryGetValue(to, out var person) || !person.IsActive)
            return;
        var texts = Texts.For(person.Language);
        var said = texts[summary, AdaptiveCards.CardText.EscapeLine(facts.NameOf(by))];
        await outbox.PostAsync(new Destination.ToPerson(to), occasion, new OutgoingMessage.Card(GoalCards.One(texts, facts, said), said), ct);
    }
}
