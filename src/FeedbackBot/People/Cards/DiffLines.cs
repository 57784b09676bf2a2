using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Import;
using Column = FeedbackBot.People.Import.Column;

namespace FeedbackBot.People.Cards;

/// <summary>A diff in sentences, one element for each person.</summary>
internal static class DiffLines
{
    /// <summary>Longer values are shortened, visibly: a line tells what changed, the file holds the rest.</summary>
    private const int MostShown = 80;

    public static IEnumerable<CardElement> Of(Texts texts, DirectoryDiff diff) =>
    [
        .. Section(texts, "People.DiffAdded", diff.Added, p => Added(texts, p)),
        .. Section(texts, "People.DiffChanged", diff.Changed, p => Changed(texts, p)),
        .. Section(texts, "People.DiffGone", diff.Gone, p => p.Team is null ? Shown(p.Name) : texts["People.DiffPersonOf", Shown(p.Name), Shown(p.Team)]),
    ];

    /// <summary>What the numbers do not say: who stays although the file lacks them, and what was left out.</summary>
    public static IEnumerable<CardElement> Notes(Texts texts, DirectoryDiff diff)
    {
        if (diff.Kept.Count > 0)
            yield return Note(texts.Count("People.DiffKept", diff.Kept.Count, Listed(diff.Kept)));
        if (diff.Disabled > 0)
            yield return Note(texts.Count("People.DiffDisabled", diff.Disabled));
        if (diff.Guests > 0)
            yield return Note(texts.Count("People.DiffGuests", diff.Guests));
        if (diff.IgnoredColumns.Count > 0)
            yield return Note(texts.Count("People.DiffIgnored", diff.IgnoredColumns.Count, Listed(diff.IgnoredColumns)));
    }

    private static IEnumerable<CardElement> Section<T>(Texts texts, string key, IReadOnlyList<T> people, Func<T, string> line) =>
        people.Count == 0
            ? []
            : [
                new TextBlock(texts.Count(key, people.Count)) { Weight = TextWeight.Bolder, Separator = true },
                .. people.Select(p => new TextBlock(line(p)) { Spacing = Spacing.Small }),
            ];

    private static string Added(Texts texts, PersonAdded added)
    {
        var person = added.Person;
        string?[] about =
        [
            person.Team ?? person.Department,
            person.TimeZone,
            added.ManagerName is null ? null : texts["People.DiffManager", added.ManagerName],
            person.IsAdmin ? texts["People.DiffAdmin"] : null,
            added.Returns ? texts["People.DiffReturns"] : null,
        ];
        return texts["People.DiffPersonOf", Shown(person.Name), Shown(string.Join(" · ", about.Where(a => a is not null)), MostShown * 3)];
    }

    private static string Changed(Texts texts, PersonChanged changed) => texts[
        "People.DiffPersonOf",
        Shown(changed.Name),
        string.Join("; ", changed.Fields.Select(f => texts[
            "People.DiffField", texts[$"People.Field.{f.Field}"], Value(texts, f.Field, f.From), Value(texts, f.Field, f.To)]))];

    private static string Value(Texts texts, Column field, string? value) =>
        value is null ? texts["People.Nothing"]
        : field == Column.Admin ? texts[value == FieldChange.Yes ? "People.Yes" : "People.No"]
        : Shown(value);

    private static string Listed(IReadOnlyList<string> names) => Shown(string.Join(", ", names), MostShown * 4);

    private static string Shown(string text, int most = MostShown) =>
        CardText.EscapeLine(text.Length > most ? text[..most] + "…" : text);

    private static TextBlock Note(string text) => new(text) { IsSubtle = true };
}
