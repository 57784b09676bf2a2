using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Tells whose silence means nothing: they are away or have muted it when it closes, or the card never came to them.</summary>
internal sealed class ExcusedPeople(FeedbackDb db, AbsenceQueries absences, DeliveryQueries delivery)
{
    /// <param name="prompts">Among whom to look.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="now">UTC; null: when it closes.</param>
    /// <param name="reachedBy">UTC; whoever got the card later is as if it had not come; null: whenever it came.</param>
    public async Task<IReadOnlySet<PromptId>> AmongAsync(
        IReadOnlyList<Prompt> prompts, CancellationToken ct, DateTimeOffset? now = null, DateTimeOffset? reachedBy = null)
    {
        if (prompts.Count == 0)
            return new HashSet<PromptId>();
        var last = prompts.ToDictionary(p => p.Id, p => DayOf(p, now));
        var people = prompts.Select(p => p.PersonId).ToList();
        var away = await absences.AwayAsync(people, last.Values.Min(), last.Values.Max(), ct);
        var rounds = prompts.Select(p => p.RoundId).Distinct().ToList();
        var muted = (await (
            from round in db.Set<Round>()
            join choice in db.Set<CheckInChoice>() on round.CheckInId equals choice.CheckInId
            where rounds.Contains(round.Id) && people.Contains(choice.PersonId) && choice.MutedUntil != null
            select new { round.Id, choice.PersonId, choice.MutedUntil }).ToListAsync(ct)).ToDictionary(c => (c.Id, c.PersonId), c => c.MutedUntil);
        var unreached = await delivery.UnreachedAsync([.. prompts.Select(p => PromptOccasions.Ask(p.Id))], reachedBy, ct);
        return prompts.Where(p => away.IsAway(p.PersonId, last[p.Id])
            || muted.GetValueOrDefault((p.RoundId, p.PersonId)) >= last[p.Id]
            || unreached.Contains(PromptOccasions.Ask(p.Id))).Select(p => p.Id).ToHashSet();
    }

    /// <summary>The local date, or that on which it closes.</summary>
    private static DateOnly DayOf(Prompt prompt, DateTimeOffset? now) =>
        (now ?? prompt.ClosesAt.AddTicks(-1)).DateIn(LocalTimes.FindZone(prompt.Zone) ?? TimeZoneInfo.Utc);
}
