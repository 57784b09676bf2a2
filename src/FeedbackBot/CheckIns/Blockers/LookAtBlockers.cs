using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Another limit may make open blockers stale sooner than anybody meant to look: they are looked at on the next full hour.</summary>
internal sealed class LookAtBlockers(FeedbackDb db, BlockerSignal signal, TimeProvider clock)
{
    public async Task LookSoonAsync(CheckInId checkIn, CancellationToken ct)
    {
        var soon = Staleness.SoonAfter(clock.GetUtcNow());
        await db.Set<Blocker>().Where(b => b.CheckAt > soon && db.Set<Prompt>().Any(p => p.Id == b.PromptId
            && db.Set<Round>().Any(r => r.Id == p.RoundId && r.CheckInId == checkIn)))
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.CheckAt, soon), ct);
        signal.Changed();
    }
}
