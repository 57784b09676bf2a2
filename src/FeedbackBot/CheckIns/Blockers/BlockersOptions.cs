namespace FeedbackBot.CheckIns.Blockers;

/// <summary>When a blocker nobody reacts to is raised again. Section "Blockers".</summary>
internal sealed class BlockersOptions
{
    public const string Section = "Blockers";

    /// <summary>
    /// After how long without a reaction a blocker is raised with its owner and their manager, and after as long again with
    /// the manager's manager, where the check-in says nothing else (`--stale`). Working days of the owner, default 3, 1 to 30.
    /// </summary>
    public int StaleAfterWorkingDays { get; set; } = 3;
}
