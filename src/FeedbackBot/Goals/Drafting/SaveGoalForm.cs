using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Drafting;

/// <summary>"Save" or "Propose" on the form. What is wrong is said on the form itself, with everything that was typed.</summary>
internal sealed class SaveGoalForm(FeedbackDb db, GoalAccess access, DraftGoal draft, CounterGoal counter, GoalReader reader) : ICardAction
{
    public static string Verb => GoalFormCards.SaveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (GoalForm.Read(call) is not { } form)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var goal = await access.FindAsync(form.Id, call.Actor.Person!.Id, ct);
        switch (form.Kind)
        {
            case GoalFormKind.New when goal is null && !await db.Set<Goal>().AnyAsync(g => g.Id == form.Id, ct):
                return await draft.NewAsync(call.Actor, form.Typed, form.Id, ct) switch
                {
                    DraftOutcome.Drafted drafted => await ShownAsync(call, drafted.Goal, ct),
                    DraftOutcome.Refused refused => Again(call, form, refused.Problems),
                    var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}"),
                };
            case GoalFormKind.New or GoalFormKind.Draft when goal is { Status: GoalStatus.Draft }:
                return await draft.ChangeAsync(call.Actor, goal, form.Typed, ct) is DraftOutcome.Refused wrong ? Again(call, form, wrong.Problems) : await ShownAsync(call, goal, ct);
            case GoalFormKind.Counter or GoalFormKind.Amend when goal is not null:
                return await ProposeAsync(call, form with { Name = goal.Name, Level = goal.Level.ToString().ToLowerInvariant() }, goal, ct);
            default:
                return goal is null ? new CardAnswer.Say(call.Texts["Goals.NotYours"]) : await ShownAsync(call, goal, ct, call.Texts["Goals.ChangedMeanwhile"]);
        }
    }

    /// <summary>What has changed since the form was opened is said on the form, which keeps what was typed.</summary>
    private async Task<CardAnswer> ProposeAsync(CardCall call, GoalForm form, Goal goal, CancellationToken ct)
    {
        var kind = goal is { IsAgreed: true, OpenNumber: null } ? GoalFormKind.Amend : GoalFormKind.Counter;
        var number = goal.CurrentNumber.ToString(CultureInfo.InvariantCulture);
        if (form.Kind != kind || form.Terms != number)
            return Again(call, form with { Kind = kind, Terms = number }, [new Problem("Goals.ChangedMeanwhile")]);
        var problems = await counter.RunAsync(call.Actor, goal, form.TermsTyped, ct);
        return problems.Count > 0 ? Again(call, form, problems) : await ShownAsync(call, goal, ct);
    }

    private async Task<CardAnswer> ShownAsync(CardCall call, Goal goal, CancellationToken ct, string? said = null) =>
        new CardAnswer.Replace(GoalCards.One(call.Texts, await reader.FactsAsync(goal, call.Actor.Person!.Id, ct), said)) { Lasts = true };

    private static CardAnswer Again(CardCall call, GoalForm form, IReadOnlyList<Problem> problems)
    {
        var said = problems.Select(p => p.In(call.Texts)).ToList();
        try
        {
            return new CardAnswer.Replace(GoalFormCards.One(call.Texts, form, call.Actor.IsManager || call.Actor.IsAdmin, said));
        }
        catch (CardTooLargeException)
        {
            // The clicked form still holds what was typed: it stays, and is told about.
            return new CardAnswer.Say(string.Join("\n\n", said.Take(5)));
        }
    }
}
