using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>Who is away when, among the people and days that were asked about.</summary>
internal sealed class Away(IEnumerable<(PersonId Person, DateRange Range)> absences)
{
    public static readonly Away Nobody = new([]);

    private readonly ILookup<PersonId, DateRange> _ranges = absences.OrderBy(a => a.Range).ToLookup(a => a.Person, a => a.Range);

    /// <param name="date">By the person's own calendar.</param>
    public bool IsAway(PersonId person, DateOnly date) => _ranges[person].Any(range => range.Includes(date));

    /// <summary>Whole absences, the earliest first, also where they reach beyond the days that were asked about.</summary>
    public IReadOnlyList<DateRange> Of(PersonId person) => [.. _ranges[person]];
}
