using FeedbackBot.Common;
using FeedbackBot.People.Absences;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Hours;

/// <param name="Quiet">Those that hold.</param>
/// <param name="ChoseQuiet">They are the person's own choice.</param>
/// <param name="Away">Now or next; null when nothing is set.</param>
internal sealed record PersonHours(QuietHours Quiet, bool ChoseQuiet, DateRange? Away, bool AwayNow);

/// <summary>When somebody can be reached, for the cards about them.</summary>
internal sealed class PersonHoursReader(AbsenceReader absences, IOptions<PeopleOptions> options, TimeProvider clock)
{
    public async Task<PersonHours> OfAsync(PersonInfo person, CancellationToken ct)
    {
        var today = clock.GetUtcNow().DateIn(person.Zone);
        var away = await absences.NextAsync(person.Id, today, ct);
        return new PersonHours(person.Quiet ?? options.Value.Quiet, person.Quiet is not null, away, away is { } range && range.Includes(today));
    }
}
