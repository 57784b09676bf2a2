using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Cascading;

/// <summary>"Divide" on a goal's card, and "Change" on a preview.</summary>
internal sealed class ShowCascadeAction(GoalCardCall cards, ShowCascade show) : ICardAction
{
    public static string Verb => CascadeCards.ShowVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var problems = new List<Problem>();
        return Answer(call, await show.FormAsync(call.Actor, goal, CascadeAsked.Read(call), problems, null, CardParts.PageOf(call.Get(CardParts.PageKey)), ct), problems);
    }

    internal static CardAnswer Answer(CardCall call, AdaptiveCard? card, IReadOnlyList<Problem> problems) =>
        card is null ? new CardAnswer.Say(string.Join("\n\n", problems.Select(p => p.In(call.Texts)))) : new CardAnswer.Replace(card);
}

/// <summary>"Show the split": nothing is done yet.</summary>
internal sealed class SplitCascadeAction(GoalCardCall cards, ShowCascade show) : ICardAction
{
    public static string Verb => CascadeCards.SplitVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var problems = new List<Problem>();
        return ShowCascadeAction.Answer(call, await show.PreviewAsync(call.Actor, goal, CascadeAsked.Read(call), problems, null, CardParts.PageOf(call.Get(CardParts.PageKey)), ct), problems);
    }
}

/// <summary>"Propose": exactly what the card showed; where that is no longer what it would be, it shows what it is now.</summary>
internal sealed class ProposeCascadeAction(GoalCardCall cards, ShowCascade show, PlanCascade plan, ProposeCascade propose) : ICardAction
{
    public static string Verb => CascadeCards.ProposeVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var (asked, texts, problems) = (CascadeAsked.Read(call), call.Texts, new List<Problem>());
        if (await plan.RunAsync(call.Actor, goal, asked, ct) is not PlanOutcome.Planned { Plan: var now })
            return ShowCascadeAction.Answer(call, await show.PreviewAsync(call.Actor, goal, asked, problems, null, 1, ct), problems);
        if (now.New.Count == 0)
            return ShowCascadeAction.Answer(call, await show.FormAsync(call.Actor, goal, asked, problems, null, 1, ct), problems);
        if (now.Print != call.Get(CascadeCards.PrintKey))
            return new CardAnswer.Replace(CascadeCards.Preview(texts, now, asked, texts["Goals.CascadeChanged"]));
        var result = await propose.RunAsync(call.Actor, now, ct);
        problems.AddRange(result.Kept.Select(k => new Problem("Goals.CascadeKept", CardText.EscapeLine(k.Name), k.Why.In(texts))));
        var said = result.Left > 0 ? texts.Count("Goals.CascadeProposedSome", result.Proposed, result.Left) : texts.Count("Goals.CascadeProposed", result.Proposed);
        return await show.FormAsync(call.Actor, goal, asked, problems, said, 1, ct) is { } card
            ? new CardAnswer.Replace(card) { Lasts = true }
            : new CardAnswer.Say(said);
    }
}
