using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Notes;

internal sealed class NoteGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的备注 <b>**long**</b> & [so on](x)\n", 20))[..GoalNote.MaxText];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return new("goals/notes", "none", NoteCards.One(texts, Page("Happy customers", [])));
        ReadNote[] few = [Note(GoalNoteKind.Strength, "Customers like the *support*", 1), Note(GoalNoteKind.Threat, "Prices may fall", 2), Note(GoalNoteKind.Market, "The market grows by 8 %", 3)];
        yield return new("goals/notes", "short", NoteCards.One(texts, Page("Happy customers", few)));
        ReadNote[] many = [.. Enum.GetValues<GoalNoteKind>().SelectMany(k => Enumerable.Range(0, 8).Select(i => Note(k, LongText, (10 * (int)k) + i)))];
        var page = Page(string.Concat(Enumerable.Repeat("留住更多客户 *customers* ", 8))[..Goal.MaxName], many) with { Problem = texts["Goals.NotesTooMany", GoalNote.Most], Typed = LongText };
        yield return new("goals/notes", "long", NoteCards.One(texts, page));
        yield return new("goals/notes", "long page 2", NoteCards.One(texts, page, 2));
    }

    private static NotesPage Page(string name, IReadOnlyList<ReadNote> notes) => new(
        Goal.Draft(default, new GoalFrame(name, GoalLevel.Person, null, Ana, null, GoalPeriod.Quarter(2027, 1)), Ana, Monday), notes, Ana, TimeZoneInfo.Utc);

    private static ReadNote Note(GoalNoteKind kind, string text, int number) =>
        new(GoalNote.Of(new GoalNoteId(new Guid(0, 0, 9, [0, 0, 0, 0, 0, 0, 0, (byte)number])), default, kind, text, Ana, Monday), "Ana Berg");
}
