using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Closing;

/// <summary>Brings what becomes of a goal to those it concerns.</summary>
internal sealed class TellEnding(Outbox outbox, GoalReader reader, AskedForms forms)
{
    /// <summary>The period is over: its owner is asked what was learnt.</summary>
    public async Task AskAsync(Goal goal, DateOnly today, CancellationToken ct)
    {
        var (facts, texts) = await ForAsync(goal, goal.OwnerId, ct);
        if (!facts.Owner.IsActive)
            return;
        var form = await forms.OfAsync(goal, facts.Owner, texts, ct);
        var said = texts["Goals.EndedSummary", CardText.EscapeLine(goal.Name)];
        await outbox.PostAsync(new Destination.ToPerson(goal.OwnerId), ClosingOccasions.Ask(goal.Id, today), new OutgoingMessage.Card(ClosingCards.Ask(texts, form), said), ct);
    }

    /// <summary>What asked its owner to close it shows how it ended.</summary>
    public async Task AnsweredAsync(Goal goal, GoalClosing closing, CancellationToken ct)
    {
        if (goal.AskedToCloseOn is not { } asked)
            return;
        var (facts, texts) = await ForAsync(goal, goal.OwnerId, ct);
        await outbox.WithdrawAsync(
            new Destination.ToPerson(goal.OwnerId), ClosingOccasions.Ask(goal.Id, asked), ClosingOccasions.Answered(closing.Id),
            new OutgoingMessage.Card(GoalCards.One(texts, facts), texts["Goals.SummaryChanged"]), ct);
    }

    public Task ClosedAsync(Goal goal, GoalClosing closing, PersonId to, CancellationToken ct) => TellAsync(
        goal, to, ClosingOccasions.Closed(closing.Id, to),
        (texts, facts) => closing.ById is { } by ? texts["Goals.SummaryClosed", CardText.EscapeLine(facts.NameOf(by))] : texts["Goals.SummaryLapsed"], ct);

    public Task DropAskedAsync(Goal goal, DateTimeOffset at, PersonId by, PersonId to, CancellationToken ct) => TellAsync(
        goal, to, ClosingOccasions.Drop(goal.Id, at, to), (texts, facts) => texts["Goals.SummaryDropAsked", CardText.EscapeLine(facts.NameOf(by))], ct);

    /// <param name="at">When it was asked.</param>
    public Task DropAnsweredAsync(Goal goal, DateTimeOffset at, PersonId by, PersonId to, CancellationToken ct) => TellAsync(
        goal, to, ClosingOccasions.Kept(goal.Id, at, to),
        (texts, facts) => texts[goal.Status == GoalStatus.Dropped ? "Goals.SummaryDropped" : "Goals.SummaryKept", CardText.EscapeLine(facts.NameOf(by))], ct);

    /// <summary>Whoever asked no longer does: what is in the other's chat shows how it stands.</summary>
    public async Task DropTakenBackAsync(Goal goal, DateTimeOffset at, PersonId from, CancellationToken ct)
    {
        var (facts, texts) = await ForAsync(goal, from, ct);
        await outbox.WithdrawAsync(
            new Destination.ToPerson(from), ClosingOccasions.Drop(goal.Id, at, from), ClosingOccasions.Kept(goal.Id, at, from),
            new OutgoingMessage.Card(GoalCards.One(texts, facts), texts["Goals.SummaryChanged"]), ct);
    }

    public Task ReopenedAsync(Goal goal, GoalClosing closing, PersonId by, PersonId to, CancellationToken ct) => TellAsync(
        goal, to, ClosingOccasions.Reopened(closing.Id, to), (texts, facts) => texts["Goals.SummaryReopened", CardText.EscapeLine(facts.NameOf(by))], ct);

    /// <summary>The draft that goes on with it, for whoever made it.</summary>
    public Task CarriedAsync(Goal draft, PersonId to, CancellationToken ct) =>
        TellAsync(draft, to, ClosingOccasions.Carried(draft.Id, to), (texts, _) => texts["Goals.SummaryCarried", PeriodText.In(texts, draft.Period)], ct);

    private async Task TellAsync(Goal goal, PersonId to, Occasion occasion, Func<Texts, GoalFacts, string> summary, CancellationToken ct)
    {
        var (facts, texts) = await ForAsync(goal, to, ct);
        if (!facts.People[to].IsActive)
            return;
        var said = summary(texts, facts);
        await outbox.PostAsync(new Destination.ToPerson(to), occasion, new OutgoingMessage.Card(GoalCards.One(texts, facts, said), said), ct);
    }

    private async Task<(GoalFacts Facts, Texts Texts)> ForAsync(Goal goal, PersonId to, CancellationToken ct)
    {
        var facts = await reader.FactsAsync(goal, to, ct);
        return (facts, Texts.For(facts.People[to].Language));
    }
}
