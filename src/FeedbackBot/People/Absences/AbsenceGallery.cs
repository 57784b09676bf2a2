using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

internal sealed class AbsenceGallery : ICardGallery
{
    private static readonly DateOnly Today = new(2026, 12, 21);
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen-*Bergerdorff*", 6))[..Person.MaxName];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (ana, long_) = (Of("Ana Silva", "Europe/Berlin", 1), Of(LongName, "America/Argentina/ComodRivadavia", 2));
        var days = new DateRange(Today.AddDays(3), Today.AddDays(12));
        yield return Card("changed", "set", AbsenceCards.Changed(texts, ana, Change(ana, AbsenceChangeKind.Set, days, [], [days]), ana.Id, 5));
        yield return Card("changed", "one day", AbsenceCards.Changed(texts, ana, Change(ana, AbsenceChangeKind.Set, Day, [], [Day]), ana.Id, 1));
        yield return Card("changed", "merged for another", AbsenceCards.Changed(
            texts, long_, Change(long_, AbsenceChangeKind.Set, days, [Day], [Day.With(days)]), ana.Id, 6));
        yield return Card("changed", "back", AbsenceCards.Changed(texts, ana, Change(ana, AbsenceChangeKind.Ended, days, [Day.With(days)], [Day]), ana.Id, 0));
        yield return Card("told", "set", AbsenceCards.Told(texts, ana, Change(ana, AbsenceChangeKind.Set, days, [], [days]), LongName));
        yield return Card("told", "ended", AbsenceCards.Told(texts, ana, Change(ana, AbsenceChangeKind.Ended, days, [days], []), "Mia"));
        yield return Card("undone", "short", AbsenceCards.Undone(texts, ana, Change(ana, AbsenceChangeKind.Set, days, [], [days])));
        yield return Card("undone", "restored", AbsenceCards.Undone(texts, long_, Change(long_, AbsenceChangeKind.Set, days, [Day], [Day.With(days)])));
        yield return Card("already", "short", AbsenceCards.AlreadyAway(texts, ana, days, ana.Id));
        yield return Card("overview", "none", AbsenceCards.Overview(texts, ana, [], ana.Id, Today, null));
        yield return Card("overview", "long", AbsenceCards.Overview(
            texts, long_, [.. Enumerable.Range(0, 30).Select(i => Row(long_, Today.AddDays(3 * i)))], ana.Id, Today, texts["People.Absence.ChangedSince"]));
        yield return Card("team", "none", AbsenceCards.Team(texts, [], 60, 0));
        yield return Card("team", "long", AbsenceCards.Team(
            texts, [.. Enumerable.Range(0, 400).Select(i => ($"{LongName[..190]} {i}", (IReadOnlyList<DateRange>)[.. Enumerable.Repeat(days, 12)]))], 60, 3));
    }

    private static DateRange Day => new(Today, Today.AddDays(2));

    private static GalleryCard Card(string name, string variant, AdaptiveCards.AdaptiveCard card) => new($"absence/{name}", variant, card);

    private static AbsenceChange Change(PersonInfo person, AbsenceChangeKind kind, DateRange days, DateRange[] before, DateRange[] after) => AbsenceChange.Of(
        new AbsenceChangeId(Guid.Empty), person.Id, person.Id, default, kind, days,
        before.Select(range => new KeptAbsence(range, person.Id)), after.Select(range => new KeptAbsence(range, person.Id)));

    private static Absence Row(PersonInfo person, DateOnly from) =>
        Absence.Of(new AbsenceId(new Guid(from.DayNumber, 0, 0, new byte[8])), person.Id, new DateRange(from, from.AddDays(1)), person.Id);

    private static PersonInfo Of(string name, string zone, int id) => new(
        new PersonId(new Guid(id, 0, 0, new byte[8])), name, name, null, null, null, null, null, zone, Language.English, WorkDays.MondayToFriday, false, true);
}
