using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Who might know people's answers the last time each of them was asked. It looks back some rounds, never through all of them.</summary>
internal sealed class PrivacyChanges(FeedbackDb db)
{
    private const int RoundsBack = 12;

    /// <param name="checkIn">What they are asked.</param>
    /// <param name="date">In the round of this date.</param>
    /// <param name="now">Who may know what they answer in it.</param>
    /// <param name="people">A piece of those who are asked.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>Only those for whom it was another.</returns>
    public async Task<IReadOnlyDictionary<PersonId, Privacy>> ReadAsync(
        CheckInId checkIn, DateOnly date, Privacy now, IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var earlier = (await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn && r.Date < date).OrderByDescending(r => r.Date).Take(RoundsBack)
            .Select(r => new { r.Id, r.Date, r.Confidentiality, r.Threshold }).ToListAsync(ct))
            .ToDictionary(r => r.Id, r => (r.Date, Privacy: new Privacy(r.Confidentiality, r.Threshold)));
        if (earlier.Values.All(r => r.Privacy.SaysTheSameAs(now)))
            return new Dictionary<PersonId, Privacy>();
        var rounds = earlier.Keys.ToList();
        var asked = await db.Set<Prompt>().Where(p => rounds.Contains(p.RoundId) && people.Contains(p.PersonId))
            .Select(p => new { p.PersonId, p.RoundId }).ToListAsync(ct);
        return asked.GroupBy(p => p.PersonId).Select(own => (Person: own.Key, Last: own.Select(p => earlier[p.RoundId]).MaxBy(r => r.Date).Privacy))
            .Where(p => !p.Last.SaysTheSameAs(now)).ToDictionary(p => p.Person, p => p.Last);
    }
}
