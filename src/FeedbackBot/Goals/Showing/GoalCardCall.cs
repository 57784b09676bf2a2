using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>What the buttons on a goal's card have in common: the goal is looked for among those the person may see, and shown as it is then.</summary>
internal sealed class GoalCardCall(GoalAccess access, GoalReader reader, HandOverGoal handOver)
{
    /// <summary>They all stand further down on the card.</summary>
    private const int MostProblems = 5;

    public async Task<CardAnswer> RunAsync(CardCall call, Func<Goal, int, Task<IReadOnlyList<Problem>>> act, CancellationToken ct)
    {
        if (await FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var number = int.TryParse(call.Get(GoalCards.TermsKey), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var problems = await act(goal, number);
        return await ShowAsync(call, goal, [.. problems.Select(p => p.In(call.Texts))], ct);
    }

    public async Task<Goal?> FindAsync(CardCall call, CancellationToken ct)
    {
        if (call.GetId<GoalId>(GoalCards.GoalKey) is not { } id || await access.FindAsync(id, call.Actor.Person!.Id, ct) is not { } goal)
            return null;
        await handOver.RunAsync(goal, ct);
        return goal;
    }

    public async Task<CardAnswer> ShowAsync(CardCall call, Goal goal, IReadOnlyList<string> problems, CancellationToken ct) => new CardAnswer.Replace(
        GoalCards.One(call.Texts, await reader.FactsAsync(goal, call.Actor.Person!.Id, ct), null, [.. problems.Take(MostProblems)], CardParts.PageOf(call.Get(CardParts.PageKey))))
    { Lasts = true };
}
