using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Standing;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// A side closes a goal whose period has ended: its score is frozen with the values it comes from, and what was learnt stands beside it. A goal
/// that was closed without a word can still be reflected on by its owner.
/// </summary>
internal sealed class CloseGoal(FeedbackDb db, GoalScores scores, ReserveKpis kpis, CarryOverGoal carry, TellEnding tell, AuditLog audit, TimeProvider clock)
{
    /// <param name="actor">Who closes it.</param>
    /// <param name="goal">What.</param>
    /// <param name="typed">What was learnt.</param>
    /// <param name="carriesOver">Whether it goes on in the next period.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, string typed, bool carriesOver, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        var words = TypedText.Clean(typed);
        if (!goal.IsSide(me))
            return [new Problem("Goals.CloseNotYours")];
        if (words.Length is 0 or > GoalClosing.MaxWords)
            return [new Problem(words.Length == 0 ? "Goals.ReflectionMissing" : "Goals.ReflectionTooLong", words.Length, GoalClosing.MaxWords)];
        if (goal.Status == GoalStatus.Closed)
            return await ReflectAsync(actor, goal, words, ct);
        var today = clock.GetUtcNow().DateIn((await db.Set<Person>().SingleAsync(p => p.Id == goal.OwnerId, ct)).Zone);
        if (Refusal(goal, today) is { } problem)
            return [problem];
        var (closing, terms) = await EndAsync(goal, me, ct);
        closing.Say(words, me);
        audit.Write(actor.ExternalId, "goals.close", goal.Id.ToString());
        await tell.AnsweredAsync(goal, closing, ct);
        if (goal.OtherThan(me) is { } other)
            await tell.ClosedAsync(goal, closing, other, ct);
        return carriesOver && await carry.RunAsync(actor, goal, closing.Record!, terms, ct) is null ? [new Problem("Goals.CarryNameTaken")] : [];
    }

    /// <summary>Nobody closed it in time: its score stands as it is, and both sides hear of it. Of a role's goal nobody hears: it only gave others theirs.</summary>
    public async Task LapseAsync(Goal goal, CancellationToken ct)
    {
        await OpenTerms.SetAsideAsync(db, goal, clock.GetUtcNow(), ct);
        var (closing, _) = await EndAsync(goal, null, ct);
        audit.Write(AuditLog.System, "goals.close", goal.Id.ToString());
        if (goal.Level == GoalLevel.Role)
            return;
        await tell.AnsweredAsync(goal, closing, ct);
        PersonId?[] sides = [goal.OwnerId, goal.PartnerId];
        foreach (var side in sides.OfType<PersonId>())
            await tell.ClosedAsync(goal, closing, side, ct);
    }

    /// <summary>What keeps it from being closed on this day of its owner's calendar; null where nothing does.</summary>
    public static Problem? Refusal(Goal goal, DateOnly today) => goal switch
    {
        { IsAgreed: false } => new Problem("Goals.CloseNotAgreed"),
        { OpenNumber: not null } => new Problem("Goals.CloseChangeOpen"),
        { DropAskedBy: not null } => new Problem("Goals.CloseDropOpen"),
        _ when today <= goal.To => new Problem("Goals.CloseTooEarly", DateText.Example(goal.To)),
        _ => null,
    };

    private async Task<(GoalClosing Closing, GoalTerms Terms)> EndAsync(Goal goal, PersonId? by, CancellationToken ct)
    {
        var terms = await scores.TermsAsync(goal, ct);
        var record = await scores.RecordAsync(goal, terms, ct);
        var before = await db.Set<GoalClosing>().CountAsync(c => c.GoalId == goal.Id, ct);
        var kept = await scores.ToBeKeptAsync(goal, GoalScores.ScoreOf(goal, terms, record), ct);
        var closing = GoalClosing.Scored(clock.NewId<GoalClosingId>(), goal, before + 1, record, kept, by, clock.GetUtcNow());
        db.Add(closing);
        goal.Close();
        await kpis.RetireAsync(goal, ct);
        return (closing, terms);
    }

    private async Task<IReadOnlyList<Problem>> ReflectAsync(Actor actor, Goal goal, string words, CancellationToken ct)
    {
        var closing = await db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id).OrderByDescending(c => c.Number).FirstAsync(ct);
        if (closing.Words == words)
            return [];
        if (closing.Words.Length > 0 || goal.OwnerId != actor.Person!.Id)
            return [new Problem("Goals.CloseAlready")];
        closing.Say(words, goal.OwnerId);
        audit.Write(actor.ExternalId, "goals.reflect", goal.Id.ToString());
        return [];
    }
}
