using FeedbackBot.Bot;
using FeedbackBot.BotFramework;
using FeedbackBot.Common;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryGallery(OccasionNames names) : ICardGallery
{
    private static readonly DateTimeOffset When = new(2026, 11, 6, 13, 5, 0, TimeSpan.Zero);
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen-*Bergerdorff*", 6))[..People.Person.MaxName];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return new GalleryCard("delivery/status", "short", DeliveryCards.Status(
            texts, TimeZoneInfo.Utc, new DeliveryCounts(12, 0, null, 0, 0),
            new(1, 1, [new("Ana Silva", Reachability.Open, When, When, []), new("Ben Fox", Reachability.Open, When, When, [])
            {
                Tried = new TriedForPerson(1, When, When.AddHours(1), [nameof(ConnectorFailure.Throttled)]), TooLate = 1,
            }, new("Wei Chen", Reachability.NeverMet, null, null, []) { Held = new HeldForPerson(2, When) }])));
        yield return new GalleryCard("delivery/status", "long", DeliveryCards.Status(
            texts, TimeZoneInfo.Utc, new DeliveryCounts(123_456, 7, When, 41, 20),
            new(2, 5000, [.. Enumerable.Range(0, DeliveryQueries.PeoplePerPage).Select(i => new ReachedPerson(
                LongName, (Reachability)(2 + (i % 3)), When, When, [nameof(Reachability.Blocked), nameof(ConnectorFailure.Transient), nameof(ConnectorFailure.TooLarge)])
            {
                Held = new HeldForPerson(12, When),
                Tried = new TriedForPerson(1234, When, When, [nameof(ConnectorFailure.Throttled), nameof(ConnectorFailure.Transient)]),
                TooLate = 345,
            })])));
        yield return new GalleryCard("delivery/failed", "none", DeliveryCards.Failed(texts, TimeZoneInfo.Utc, names, new(1, 1, [])));
        yield return new GalleryCard("delivery/failed", "short", DeliveryCards.Failed(
            texts, TimeZoneInfo.Utc, names, new(1, 1, [new("Ana Silva", "reply/1", nameof(Reachability.Blocked), When), new(null, "welcome/2", nameof(ConnectorFailure.BadRequest), When)])));
        yield return new GalleryCard("delivery/failed", "long", DeliveryCards.Failed(
            texts, TimeZoneInfo.Utc, names, new(3, 900, [.. Enumerable.Range(0, DeliveryQueries.FailedPerPage).Select(i => new FailedMessage(
                LongName, "other/" + i, nameof(ConnectorFailure.ServiceUrlNotAllowed), When))])));
    }
}
