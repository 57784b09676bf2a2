using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>
/// Whose digest a click is about. The card says which period; whose it is is decided by who pressed: anybody else's card
/// shows a manager their own people, and somebody who leads nobody nothing at all.
/// </summary>
internal sealed class OwnDigest(PeopleQueries people, TimeProvider clock)
{
    public const string Until = "until";
    private const string Days = "days";

    /// <summary>An old card is worth its pages for a while; after that its period is no longer looked up.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(92);

    /// <summary>What a card carries: a weekly digest nothing but where its week ends.</summary>
    public static JsonObject Data(DigestPeriod period)
    {
        var data = new JsonObject { [Until] = period.End.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) };
        if (period.IsDaily)
            data[Days] = period.Days.ToString(CultureInfo.InvariantCulture);
        return data;
    }

    /// <summary>Does something with the manager's own digest, or says why there is none.</summary>
    public async Task<CardAnswer> ForAsync(CardCall call, Func<PersonInfo, DigestPeriod, Task<CardAnswer>> act, CancellationToken ct)
    {
        if (call.Actor.Person is not { } sender || await people.FindAsync(sender.Id, ct) is not { IsActive: true } manager
            || !await people.IsManagerAsync(sender.Id, ct))
            return new CardAnswer.Say(call.Texts["Digests.NoReports"]);
        var now = clock.GetUtcNow();
        if (ReadUntil(call.Get(Until)) is not { } until || until < now - Oldest || until > now + TimeSpan.FromMinutes(1))
            return new CardAnswer.Say(call.Texts["Digests.TooOld"]);
        var period = new DigestPeriod(until, manager.Zone);
        return await act(manager, call.Get(Days) is { } days
            ? period with { IsDaily = true, Days = Math.Clamp(Number(days, 1), 1, DigestPeriod.MostDays) }
            : period);
    }

    public static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static DateTimeOffset? ReadUntil(string? text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? until.ToUniversalTime()
            : null;
}
