using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Says, once the change is stored, that the next look at stale blockers may have moved.</summary>
internal sealed class BlockerSignal(AfterCommit afterCommit, WakePlanner planner)
{
    private bool _said;

    public void Changed()
    {
        if (_said)
            return;
        _said = true;
        afterCommit.Do(() => planner.Replan(BlockerWakes.SourceName));
    }
}
