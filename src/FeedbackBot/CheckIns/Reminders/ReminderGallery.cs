using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Reminders;

internal sealed class ReminderGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Kim_*[x] 长 ", 40));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (brief, full) = (Facts("Weekly"), Facts(LongName[..CheckIn.MaxName]));
        yield return new("checkins/reminder", "short", CheckInCardsRemind.Remind(texts, brief, ReminderKind.Automatic));
        yield return new("checkins/reminder", "asked for", CheckInCardsRemind.Remind(texts, brief, ReminderKind.Asked, "Omar Haddad"));
        yield return new("checkins/reminder", "anonymous", CheckInCardsRemind.Remind(
            texts, brief with { Privacy = Privacy.Anonymous() }, ReminderKind.Asked, "Omar Haddad"));
        full.Prompt.Drafted();
        yield return new("checkins/reminder", "long saved before", CheckInCardsRemind.Remind(texts, full, ReminderKind.Asked, LongName[..Person.MaxName]));
        foreach (var end in Enum.GetValues<ReminderEnd>())
            yield return new("checkins/reminder", $"over {end}", CheckInCardsRemind.Over(texts, end == ReminderEnd.Closed ? full : brief, end));
    }

    private static PromptFacts Facts(string name) => new(
        Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4))), name, new DateOnly(2026, 11, 27), [], Privacy.Named);
}
