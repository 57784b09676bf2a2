using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;

namespace FeedbackBot.Digests.Reading;

/// <summary>A manager's people who answered in a round have heard what came of it; the key makes that once.</summary>
internal sealed class AcknowledgedRound
{
    private AcknowledgedRound()
    {
    }

    public PersonId ManagerId { get; private set; }

    public RoundId RoundId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static AcknowledgedRound Of(PersonId manager, RoundId round, DateTimeOffset now) => new() { ManagerId = manager, RoundId = round, At = now };
}
