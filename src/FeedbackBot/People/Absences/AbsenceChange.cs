using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.People.Absences;

/// <summary>One change of somebody's absences, with what it took away and put there, so that it can be undone exactly.</summary>
internal sealed class AbsenceChange : IVersioned
{
    private AbsenceChange()
    {
    }

    public AbsenceChangeId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public AbsenceChangeKind Kind { get; private set; }

    /// <summary>The days it was about: those named, or those given back.</summary>
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public int Version { get; set; }

    public DateRange Days => new(From, To);

    /// <summary>The absences it took away.</summary>
    public IReadOnlyList<KeptAbsence> Before => Read(BeforeText);

    /// <summary>The absences it put there.</summary>
    public IReadOnlyList<KeptAbsence> After => Read(AfterText);

    /// <summary>"2026-12-24..2027-01-02/{who set it}", one to a line.</summary>
    internal string BeforeText { get; private set; } = "";

    internal string AfterText { get; private set; } = "";

    public static AbsenceChange Of(
        AbsenceChangeId id, PersonId person, PersonId by, DateTimeOffset at, AbsenceChangeKind kind, DateRange days,
        IEnumerable<KeptAbsence> before, IEnumerable<KeptAbsence> after) => new()
        {
            Id = id,
            PersonId = person,
            By = by,
            At = at,
            Kind = kind,
            From = days.From,
            To = days.To,
            BeforeText = Write(before),
            AfterText = Write(after),
        };

    public void Undone(DateTimeOffset now) => UndoneAt ??= now;

    private static string Write(IEnumerable<KeptAbsence> absences) =>
        string.Join('\n', absences.OrderBy(a => a.Range).Select(a => $"{a.Range}/{a.SetBy}"));

    private static IReadOnlyList<KeptAbsence> Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new KeptAbsence(
            new DateRange(Date(line[..10]), Date(line[12..22])), new PersonId(Guid.Parse(line[23..])))),
    ];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An absence as it was or became.</summary>
internal readonly record struct KeptAbsence(DateRange Range, PersonId SetBy);

internal enum AbsenceChangeKind
{
    Set,

    /// <summary>They came back, or will not go: the rest was given back.</summary>
    Ended,
}
