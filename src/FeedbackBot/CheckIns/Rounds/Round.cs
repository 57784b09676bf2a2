using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>One occurrence of a check-in: a local date, which begins and ends at another instant in every zone.</summary>
internal sealed class Round
{
    private Round()
    {
    }

    public RoundId Id { get; private set; }

    public CheckInId CheckInId { get; private set; }

    /// <summary>Unique within the check-in.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What this round asks, whatever becomes of the check-in.</summary>
    public QuestionSetId QuestionSetId { get; private set; }

    public Confidentiality Confidentiality { get; private set; }

    public int? Threshold { get; private set; }

    /// <summary>Counts the rounds in which questions took turns, from 0; null where none do.</summary>
    public int? Turn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>
    /// UTC; when its answers were first shown without names; null before, and always for a round that is not confidential.
    /// Whatever is answered later stays out: it would show whose it is by what it changes.
    /// </summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>Who opened it by hand; null for a round that came by the calendar.</summary>
    public PersonId? RunBy { get; private set; }

    /// <summary>UTC; when it was opened by hand, in every zone at once.</summary>
    public DateTimeOffset? RunAt { get; private set; }

    /// <summary>UTC; when a round opened by hand closes, in every zone at once.</summary>
    public DateTimeOffset? RunClosesAt { get; private set; }

    /// <summary>The window of a round opened by hand; null when the check-in's own times hold.</summary>
    public Window? Run => RunAt is { } opens && RunClosesAt is { } closes ? new Window(opens, closes) : null;

    /// <summary>Whether channels read about it.</summary>
    public bool IsPosted { get; private set; }

    /// <summary>Which channels read about it, as people were told when they were asked: it never changes.</summary>
    public IReadOnlyList<RoundChannel> Channels { get; private set; } = [];

    /// <summary>What people were told when they were asked: it never changes.</summary>
    public Privacy Privacy => new(Confidentiality, Threshold);

    public static Round ByCalendar(RoundId id, CheckIn checkIn, DateOnly date, DateTimeOffset now) => new()
    {
        Id = id,
        CheckInId = checkIn.Id,
        Date = date,
        QuestionSetId = checkIn.QuestionSetId,
        Confidentiality = checkIn.Confidentiality,
        Threshold = checkIn.Threshold,
        CreatedAt = now,
    };

    /// <summary>Remembered once.</summary>
    public void Show(DateTimeOffset now) => ShownAt ??= now;

    public void TellChannels(IReadOnlyList<RoundChannel> channels) => (Channels, IsPosted) = (channels, channels.Count > 0);

    public void Ask(QuestionSetId questions, int turn) => (QuestionSetId, Turn) = (questions, turn);

    public static Round ByHand(RoundId id, CheckIn checkIn, DateOnly date, PersonId by, DateTimeOffset now)
    {
        var round = ByCalendar(id, checkIn, date, now);
        round.RunNow(checkIn, by, now);
        return round;
    }

    /// <summary>Opens by hand a round that somebody has answered before its time; they keep their own window.</summary>
    public void RunNow(CheckIn checkIn, PersonId by, DateTimeOffset now)
    {
        RunBy = by;
        RunAt = now;
        RunClosesAt = now + checkIn.Times.Length;
    }
}
