using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Gives a new round the questions whose turn it is, where some take turns. They are kept with the round as a set of their
/// own: whoever answers, reads or changes it later finds what was asked, whatever became of the check-in.
/// </summary>
internal sealed class TakeTurns(FeedbackDb db, TimeProvider clock)
{
    public async Task<Round> RunAsync(Round round, CancellationToken ct)
    {
        if (await PrepareAsync(round, ct) is { } set)
            db.Set<QuestionSet>().Add(set);
        return round;
    }

    /// <returns>The set to store with the round when it is; null where nothing takes turns.</returns>
    public async Task<QuestionSet?> PrepareAsync(Round round, CancellationToken ct)
    {
        var all = (await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == round.QuestionSetId, ct)).Questions;
        if (!all.Rotates())
            return null;

        // One piece of work may open the rounds of two dates; the first is not stored yet when the second takes its turn.
        var unsaved = db.Set<Round>().Local.Where(r => r.CheckInId == round.CheckInId).Max(r => r.Turn);
        var stored = await db.Set<Round>().Where(r => r.CheckInId == round.CheckInId && r.Turn != null).MaxAsync(r => r.Turn, ct);
        var turn = Math.Max(unsaved ?? -1, stored ?? -1) + 1;
        var set = QuestionSet.Of(clock.NewId<QuestionSetId>(), all.ForRound(turn));
        round.Ask(set.Id, turn);
        return set;
    }
}
