using System.Globalization;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>
/// Turns a digest's page. The card says which week and which page; whose week is decided by who pressed: anybody else's
/// card shows a manager their own people, and somebody who leads nobody nothing at all.
/// </summary>
internal sealed class ShowDigestPage(PeopleQueries people, DigestReader reader, DigestCards cards, TimeProvider clock) : ICardAction
{
    public const string PageVerb = "digests.page";
    public const string Until = "until";
    public const string PageNumber = "page";

    /// <summary>An old card is worth its pages for a while; after that its week is no longer looked up.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(92);

    public static string Verb => PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Actor.Person is not { } sender || await people.FindAsync(sender.Id, ct) is not { IsActive: true } manager
            || !await people.IsManagerAsync(sender.Id, ct))
            return new CardAnswer.Say(texts["Digests.NoReports"]);
        var now = clock.GetUtcNow();
        if (ReadUntil(call.Get(Until)) is not { } until || until < now - Oldest || until > now + TimeSpan.FromMinutes(1))
            return new CardAnswer.Say(texts["Digests.TooOld"]);
        var page = int.TryParse(call.Get(PageNumber), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var facts = await reader.ReadAsync(manager, new DigestPeriod(until, manager.Zone), ct);
        return new CardAnswer.Replace(cards.Page(facts, page, texts));
    }

    private static DateTimeOffset? ReadUntil(string? text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? until.ToUniversalTime()
            : null;
}
