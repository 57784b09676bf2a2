using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Scheduling.Holidays;

internal sealed class HolidayGallery : ICardGallery
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);
    private static readonly string LongName = new('长', Holiday.MaxName);

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return Card("imported", "short", HolidayCards.Imported(texts, "de", [.. Days(2, "Christmas Day")], 3));
        yield return Card("imported", "nothing new", HolidayCards.Imported(texts, "de", [], 12));
        yield return Card("imported", "long", HolidayCards.Imported(texts, new string('w', People.CalendarKey.MaxLength), [.. Days(900, LongName)], 0));
        yield return Card("problems", "each", HolidayCards.Problems(texts, [.. EachProblem(4, "RRULE")]));
        yield return Card("problems", "long", HolidayCards.Problems(texts, [.. Enumerable.Range(1, 60).SelectMany(line => EachProblem(line, new string('*', 300)))]));
        yield return Card("list", "short", HolidayCards.List(texts, Listed(2, "Christmas Day"), "de", 0));
        yield return Card("list", "none", HolidayCards.List(texts, [], "fr", 0));
        yield return Card("list", "long", HolidayCards.List(texts, Listed(900, LongName), null, 3));
    }

    private static GalleryCard Card(string name, string variant, AdaptiveCards.AdaptiveCard card) => new($"holiday/{name}", variant, card);

    private static IEnumerable<Holiday> Days(int count, string name) =>
        Enumerable.Range(0, count).Select(i => Holiday.On(new HolidayId(Guid.Empty), "de", Christmas.AddDays(i), name));

    private static IReadOnlyList<ListedHoliday> Listed(int count, string name) =>
        [.. Enumerable.Range(0, count).Select(i => new ListedHoliday("de-by", Christmas.AddDays(i), name))];

    private static IEnumerable<HolidayProblem> EachProblem(int line, string value) =>
        Enum.GetValues<HolidayProblemKind>().Select(kind => new HolidayProblem(kind, line, value));
}
