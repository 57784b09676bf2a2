using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>The latest result without names that somebody may read, of whichever kind the check-in's last rounds were.</summary>
internal sealed class ReadableResults(CheckInAccess access, AnonymousResults anonymous, ConfidentialResults confidential)
{
    public async Task<AnonymousRound?> LatestAsync(Actor actor, CheckInId checkIn, CancellationToken ct) => (
        await anonymous.LatestAsync(access.ManagedBy(actor), checkIn, ct), await confidential.LatestAsync(actor, checkIn, ct)) switch
    {
        ({ } one, { } other) => one.Date > other.Date ? one : other,
        var (one, other) => one ?? other,
    };
}
