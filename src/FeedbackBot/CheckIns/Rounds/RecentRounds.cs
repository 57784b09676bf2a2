using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>The rounds of a check-in that may be open somewhere now, by their dates.</summary>
internal sealed class RecentRounds(IReadOnlyDictionary<DateOnly, Round> rounds)
{
    /// <summary>A round may come as late as it can be moved; the days more are for zones and nights.</summary>
    private const int Days = HolidayMoves.FarthestMove + 3;

    public IReadOnlyList<RoundId> Ids => [.. rounds.Values.Select(r => r.Id)];

    /// <summary>When the check-in happens, the rounds included that have begun.</summary>
    public CheckInTimes TimesOf(CheckIn checkIn) => checkIn.Times with { Begun = rounds.Keys.ToHashSet() };

    /// <summary>The same for looking ahead: what was opened by hand is open everywhere, and nowhere yet to come.</summary>
    public CheckInTimes ComingTimesOf(CheckIn checkIn) =>
        checkIn.Times with { Begun = rounds.Values.Where(r => r.Run is null).Select(r => r.Date).ToHashSet() };

    public Round? On(DateOnly date) => rounds.GetValueOrDefault(date);

    public Window? Run(DateOnly date) => On(date)?.Run;

    public static async Task<RecentRounds> ReadAsync(FeedbackDb db, CheckInId checkIn, DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (since, until) = (today.AddDays(-Days), today.AddDays(Days));
        return new RecentRounds(await db.Set<Round>().AsNoTracking()
            .Where(r => r.CheckInId == checkIn && r.Date >= since && r.Date <= until).ToDictionaryAsync(r => r.Date, ct));
    }
}
