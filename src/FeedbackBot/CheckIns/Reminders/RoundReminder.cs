using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>That somebody had those reminded who had not answered in a round: once, and it does not say whom.</summary>
internal sealed class RoundReminder
{
    private RoundReminder()
    {
    }

    public RoundId RoundId { get; private set; }

    /// <summary>Who asked for it.</summary>
    public PersonId ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static RoundReminder Of(RoundId round, PersonId by, DateTimeOffset now) => new() { RoundId = round, ById = by, At = now };
}
