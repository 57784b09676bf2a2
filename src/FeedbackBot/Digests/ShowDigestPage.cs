using FeedbackBot.Bot;

namespace FeedbackBot.Digests;

/// <summary>Turns a digest's page, and leads back to it from a step.</summary>
internal sealed class ShowDigestPage(OwnDigest own, DigestReader reader, DigestCards cards) : ICardAction
{
    public const string PageVerb = "digests.page";
    public const string PageNumber = "page";

    public static string Verb => PageVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        var facts = await reader.ReadAsync(manager, period, ct);
        return new CardAnswer.Replace(cards.Page(facts, OwnDigest.Number(call.Get(PageNumber), 1), call.Texts));
    }, ct);
}
