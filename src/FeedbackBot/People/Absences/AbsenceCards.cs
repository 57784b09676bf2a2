using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;

namespace FeedbackBot.People.Absences;

/// <summary>What was understood of an absence, with one click to take it back; and what is set.</summary>
internal static class AbsenceCards
{
    public const string UndoVerb = "absence.undo";
    public const string RemoveVerb = "absence.remove";
    public const string TeamVerb = "absence.team";
    public const string ChangeKey = "change";
    public const string AbsenceKey = "absence";
    public const string PersonKey = "person";

    /// <summary>More are not shown, nor removed, one by one.</summary>
    private const int MostShown = 8;

    public static AdaptiveCard Changed(Texts texts, PersonInfo person, AbsenceChange change, PersonId reader, int workingDays)
    {
        var set = change.Kind == AbsenceChangeKind.Set;
        var whole = set ? change.After[0].Range : change.Days;
        List<CardElement> body =
        [
            TextBlock.Heading(Titled(texts, set ? "IsAway" : "IsBack", person, reader)),
            Facts(texts, person, change.Days, set ? workingDays : null),
        ];
        if (set && whole != change.Days)
            body.Add(new TextBlock(texts["People.Absence.Merged", Range(texts, whole)]));
        body.AddRange(set || change.After.Count == 0 ? [] : [new TextBlock(texts["People.Absence.Remains", Ranges(texts, [.. change.After.Select(a => a.Range)])])]);
        body.Add(Note(texts[set ? "People.Absence.Meaning" : "People.Absence.BackMeaning"]));
        body.Add(Undo(texts, change));
        return Card(texts, body);
    }

    /// <summary>To whom it was done for: nobody is away without knowing.</summary>
    public static AdaptiveCard Told(Texts texts, PersonInfo person, AbsenceChange change, string by) => Card(texts,
    [
        TextBlock.Heading(texts[change.Kind == AbsenceChangeKind.Set ? "People.Absence.ToldSet" : "People.Absence.ToldEnded", CardText.EscapeLine(by)]),
        Facts(texts, person, change.Days, null),
        Note(texts["People.Absence.ToldHow"]),
        Undo(texts, change),
    ]);

    public static AdaptiveCard Undone(Texts texts, PersonInfo person, AbsenceChange change) => Card(texts,
    [
        TextBlock.Heading(texts["People.Absence.Undone"]),
        new TextBlock(texts[change.Kind == AbsenceChangeKind.Set ? "People.Absence.UndoneSet" : "People.Absence.UndoneEnded",
            CardText.EscapeLine(person.Name), Range(texts, change.Days)]),
        .. change.Before.Count == 0
            ? Array.Empty<CardElement>()
            : [Note(texts["People.Absence.AsBefore", Ranges(texts, [.. change.Before.Select(a => a.Range)])])],
    ]);

    public static AdaptiveCard AlreadyAway(Texts texts, PersonInfo person, DateRange days, PersonId reader) => Card(texts,
    [
        TextBlock.Heading(Titled(texts, "IsAway", person, reader)),
        Facts(texts, person, days, null),
        new TextBlock(texts["People.Absence.Already"]),
    ]);

    public static AdaptiveCard Overview(
        Texts texts, PersonInfo person, IReadOnlyList<Absence> absences, PersonId reader, DateOnly today, string? note)
    {
        List<CardElement> body = [TextBlock.Heading(Titled(texts, "Of", person, reader))];
        if (note is not null)
            body.Add(new TextBlock(note));
        if (absences.Count == 0)
            body.Add(new TextBlock(texts["People.Absence.None"]));
        foreach (var (i, absence) in absences.Take(MostShown).Index())
        {
            var title = texts[absence.From <= today ? "People.Absence.EndNow" : "People.Absence.Remove"];
            body.Add(new TextBlock(texts[absence.From <= today ? "People.Absence.LineNow" : "People.Absence.Line", Range(texts, absence.Range), absence.Range.Days]));
            body.Add(new ActionSet([CardActions.Execute(
                i == 0 ? title : texts["People.Absence.Numbered", title, i + 1], RemoveVerb,
                new JsonObject { [AbsenceKey] = absence.Id.ToString(), [PersonKey] = person.Id.ToString() },
                associatedInputs: AssociatedInputs.None, id: $"{RemoveVerb}.{absence.Id}")]));
        }

        if (absences.Count > MostShown)
            body.Add(Note(texts["People.Absence.More", absences.Count - MostShown]));
        body.Add(Note(texts["People.Absence.How"]));
        return Card(texts, body);
    }

    public static AdaptiveCard Team(Texts texts, IReadOnlyList<(string Name, IReadOnlyList<DateRange> Ranges)> people, int days, int page)
    {
        var pages = ListPages.Of(people.Select(p => new TextBlock(texts["People.Absence.TeamLine", CardText.EscapeLine(p.Name), Ranges(texts, p.Ranges)]) { Spacing = Spacing.Small }));
        page = ListPages.Nearest(page, pages.Count);
        var buttons = PageButtons.For(texts, TeamVerb, [], page, pages.Count).ToList();
        return Card(texts,
        [
            TextBlock.Heading(texts["People.Absence.TeamTitle"]),
            new TextBlock(texts[people.Count == 0 ? "People.Absence.TeamNobody" : "People.Absence.TeamIntro", days]),
            .. pages[page],
            .. PageButtons.Where(texts, page, pages.Count),
            .. buttons.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet(buttons)],
        ]);
    }

    public static string Range(Texts texts, DateRange range) => range.Days == 1
        ? texts["People.Absence.Day", range.From]
        : texts["People.Absence.Range", range.From, range.To];

    private static string Ranges(Texts texts, IReadOnlyList<DateRange> ranges) =>
        string.Join(texts["People.Absence.Separator"], ranges.Take(MostShown).Select(range => Range(texts, range)));

    private static FactSet Facts(Texts texts, PersonInfo person, DateRange days, int? workingDays)
    {
        List<Fact> facts =
        [
            new(texts["People.Absence.First"], texts["People.Absence.LongDay", days.From]),
            new(texts["People.Absence.Last"], texts["People.Absence.LongDay", days.To]),
            new(texts["People.Absence.Days"], workingDays is { } working
                ? texts.Count("People.Absence.WholeDaysWorking", days.Days, working)
                : texts.Count("People.Absence.WholeDays", days.Days)),
            new(texts["People.Absence.Time"], texts["People.Absence.LocalTime", CardText.EscapeLine(person.TimeZone)]),
        ];
        return new FactSet(days.Days == 1 ? [facts[0] with { Title = texts["People.Absence.OnlyDay"] }, .. facts[2..]] : facts);
    }

    private static string Titled(Texts texts, string what, PersonInfo person, PersonId reader) =>
        person.Id == reader ? texts[$"People.Absence.You.{what}"] : texts[$"People.Absence.Them.{what}", CardText.EscapeLine(person.Name)];

    private static TextBlock Note(string text) => new(text) { IsSubtle = true };

    private static ActionSet Undo(Texts texts, AbsenceChange change) => new([CardActions.Execute(
        texts["People.Absence.Undo"], UndoVerb, new JsonObject { [ChangeKey] = change.Id.ToString() }, associatedInputs: AssociatedInputs.None)]);

    private static AdaptiveCard Card(Texts texts, IReadOnlyList<CardElement> body) => new() { Lang = texts.Language, Body = body };
}
