using FeedbackBot.Bot;
using FeedbackBot.People.Audit;

namespace FeedbackBot.Digests.Reading;

/// <summary>"I have read it": kept once, and followed by the offer to tell those who answered.</summary>
internal sealed class MarkRead(OwnDigest own, DigestReadings readings, AuditLog audit) : ICardAction
{
    public const string ReadVerb = "digests.read";

    public static string Verb => ReadVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        var (reading, isNew) = await readings.FindOrAddAsync(manager.Id, period, ct);
        if (isNew)
            audit.Write(call.Actor.ExternalId, "digest.read");
        return new CardAnswer.Replace(reading.AcknowledgedAt is null
            ? ReadingCards.Offer(call.Texts, period, reading.ReadAt)
            : ReadingCards.Told(call.Texts, period, reading, isNew: false, people: null));
    }, ct);
}
