using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>
/// What a KPI was at a time. It is never changed: a correction is another one for the same time or for its whole day, and the one before stays
/// with who said it.
/// </summary>
internal sealed class KpiValue
{
    public const int MaxNote = 500;
    public const int MaxClient = 60;

    private KpiValue()
    {
    }

    public KpiValueId Id { get; private set; }

    public KpiId KpiId { get; private set; }

    /// <summary>The time it is for, UTC; the first instant of <see cref="Day"/> where a day was all that was said.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The day it is for on the calendar of the goal's owner.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>From 1; of one time the highest was said last.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether it counts: no correction has come in its place, and nobody said the day as a whole.</summary>
    public bool Holds { get; private set; }

    /// <summary>In the KPI's unit, exact.</summary>
    public decimal Value { get; private set; }

    /// <summary>In the author's words; empty where nothing was said.</summary>
    public string Note { get; private set; } = "";

    /// <summary>How sure its author was that the target will be reached; null where nothing was said.</summary>
    public Confidence? Confidence { get; private set; }

    public ValueSource Source { get; private set; }

    /// <summary>Null where another system said it.</summary>
    public PersonId? AuthorId { get; private set; }

    /// <summary>The configured name of the system that said it; null where a person did.</summary>
    public string? Client { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <param name="id">New.</param>
    /// <param name="entry">What was said, checked.</param>
    /// <param name="before">What was said before for the same time or day.</param>
    /// <param name="now">UTC.</param>
    public static KpiValue Of(KpiValueId id, ValueEntry entry, ValuesBefore before, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Note.Length, MaxNote);
        foreach (var value in before.Held)
            value.Holds = false;
        return new KpiValue
        {
            Id = id,
            KpiId = entry.KpiId,
            At = entry.Time.At,
            Day = entry.Time.Day,
            Revision = (before.Newest?.Revision ?? 0) + 1,
            Holds = !before.IsOverruled,
            Value = entry.Value,
            Note = entry.Note,
            Confidence = entry.Confidence,
            Source = entry.Source,
            AuthorId = entry.AuthorId,
            Client = entry.Client,
            EnteredAt = now,
        };
    }

    /// <summary>Whether saying this again adds nothing.</summary>
    public bool Says(ValueEntry entry) =>
        Value == entry.Value && (entry.Note.Length == 0 || Note == entry.Note) && (entry.Confidence is null || Confidence == entry.Confidence);
}

internal enum ValueSource
{
    Chat,
    Card,
    Csv,
    Http,
    CheckIn,
}

/// <summary>How sure somebody is that a target will be reached.</summary>
internal enum Confidence
{
    OnTrack,
    AtRisk,
    OffTrack,
}
