using FeedbackBot.Scheduling;

namespace FeedbackBot.People;

/// <summary>People may have come to zones that nothing wakes for yet, or left one: all wakes are planned anew.</summary>
internal sealed class ReplanWakes(WakePlanner planner) : IDirectoryChanged
{
    public void DirectoryChanged() => planner.ReplanEverything();
}
