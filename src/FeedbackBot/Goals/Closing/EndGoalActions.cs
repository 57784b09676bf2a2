using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>"Close" or "Say what was learnt" on a goal's card: the question.</summary>
internal sealed class AskToCloseAction(FeedbackDb db, GoalCardCall cards, AskedForms forms, TimeProvider clock) : ICardAction
{
    public static string Verb => ClosingCards.FormVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var today = clock.GetUtcNow().DateIn((await db.Set<Person>().SingleAsync(p => p.Id == goal.OwnerId, ct)).Zone);
        if (goal.IsSide(call.Actor.Person!.Id) && (goal.Status == GoalStatus.Closed || CloseGoal.Refusal(goal, today) is null))
            return new CardAnswer.Replace(ClosingCards.Ask(call.Texts, await forms.OfAsync(goal, call.Actor.Person, call.Texts, ct)));
        return await cards.ShowAsync(call, goal, [(CloseGoal.Refusal(goal, today) ?? new Problem("Goals.CloseNotYours")).In(call.Texts)], ct);
    }
}

/// <summary>The answer to it. What is wrong is said on the question, with what was typed.</summary>
internal sealed class CloseGoalAction(GoalCardCall cards, AskedForms forms, CloseGoal close) : ICardAction
{
    public static string Verb => ClosingCards.CloseVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var words = call.Get(ClosingForm.ReflectionKey) ?? "";
        var carries = call.Get(ClosingForm.NextKey) == ClosingForm.CarryOver;
        var was = goal.Status;
        var problems = await close.RunAsync(call.Actor, goal, words, carries, ct);
        if (problems.Count == 0 || was != goal.Status || !goal.IsSide(call.Actor.Person!.Id) || goal.Status is not (GoalStatus.Agreed or GoalStatus.Closed))
            return await cards.ShowAsync(call, goal, [.. problems.Select(p => p.In(call.Texts))], ct);
        return new CardAnswer.Replace(ClosingCards.Ask(call.Texts, await forms.OfAsync(goal, call.Actor.Person, call.Texts, ct) with
        {
            Reflection = words.Length > GoalClosing.MaxWords ? words[..GoalClosing.MaxWords] : words,
            Next = carries ? ClosingForm.CarryOver : ClosingForm.NoMore,
            Problems = [.. problems.Select(p => p.In(call.Texts))],
        }));
    }
}

/// <summary>"Give it up": the other side goes along.</summary>
internal sealed class DropGoalAction(GoalCardCall cards, DropGoal drop) : ICardAction
{
    public static string Verb => ClosingCards.DropVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, (goal, _) => drop.AgreeAsync(call.Actor, goal, ct), ct);
}

/// <summary>"Keep it": the other side does not, or whoever asked takes it back.</summary>
internal sealed class KeepGoalAction(GoalCardCall cards, DropGoal drop) : ICardAction
{
    public static string Verb => ClosingCards.KeepVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, (goal, _) => drop.KeepAsync(call.Actor, goal, ct), ct);
}
