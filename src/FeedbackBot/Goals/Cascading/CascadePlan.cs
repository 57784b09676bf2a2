using System.Security.Cryptography;
using System.Text;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Goals.Cascading;

/// <summary>How a target would be divided now: what is taken on already stays, and what is not is divided over those who have no part yet.</summary>
/// <param name="Coverage">Before anything is proposed.</param>
/// <param name="Weight">Of the proposed goals, in percent; 0: not weighed.</param>
internal sealed record CascadePlan(Goal Goal, Coverage Coverage, CascadeWay Way, IReadOnlyList<PlannedShare> Shares, decimal Weight)
{
    public IReadOnlyList<PlannedShare> New => [.. Shares.Where(s => s.Share is not null)];

    /// <summary>Of the target, if everybody agrees to everything; below 0 where that is more than the target.</summary>
    public decimal LeftOver => Coverage.Target - Coverage.Agreed - Coverage.Waiting - New.Sum(s => s.Share ?? 0);

    /// <summary>The same plan has the same: what is proposed is what was on the card.</summary>
    public string Print => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', New.Select(s => FormattableString.Invariant($"{s.Receiver.Key}={s.Share}")).Prepend($"{Way} {Weight}")))))[..16];
}

/// <param name="Share">What they are to be asked for, which may be 0 where it is the same for each; null where nothing.</param>
/// <param name="Has">What they were asked for before; null where nothing.</param>
internal sealed record PlannedShare(CascadeReceiver Receiver, decimal? Share, CoveredPart? Has);

internal abstract record PlanOutcome
{
    internal sealed record Planned(CascadePlan Plan) : PlanOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : PlanOutcome;
}
