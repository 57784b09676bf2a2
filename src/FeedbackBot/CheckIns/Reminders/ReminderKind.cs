namespace FeedbackBot.CheckIns.Reminders;

internal enum ReminderKind
{
    /// <summary>At the time the check-in says; one in a round.</summary>
    Automatic,

    /// <summary>Somebody who manages the person or the check-in asked for it; one in a round, whoever asks.</summary>
    Asked,
}

/// <summary>Why nobody needs to be reminded any more.</summary>
internal enum ReminderEnd
{
    Answered,
    Skipped,
    Closed,

    /// <summary>They are not asked any more.</summary>
    Withdrawn,
}
