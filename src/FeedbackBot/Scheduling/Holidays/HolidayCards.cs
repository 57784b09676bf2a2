using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;

namespace FeedbackBot.Scheduling.Holidays;

internal static class HolidayCards
{
    public const string ListVerb = "holiday.list";
    public const string CalendarKeyName = "calendar";

    /// <summary>Lines that a card shows of a list without pages; it says how many more there are.</summary>
    private const int MostLines = 40;

    public static AdaptiveCard Imported(Texts texts, string calendar, IReadOnlyList<Holiday> added, int known) => Card(texts,
    [
        TextBlock.Heading(texts[added.Count == 0 ? "Scheduling.HolidayNothingNew" : "Scheduling.HolidayImported"]),
        new FactSet(
        [
            new Fact(texts["Scheduling.Calendar"], CardText.EscapeLine(calendar)),
            new Fact(texts["Scheduling.HolidaysNew"], added.Count.ToString(texts.Culture)),
            new Fact(texts["Scheduling.HolidaysKnown"], known.ToString(texts.Culture)),
        ]),
        .. Lines(texts, [.. added.Select(h => HolidayTexts.Line(texts, h.Date, h.Name))]),
    ]);

    public static AdaptiveCard Problems(Texts texts, IReadOnlyList<HolidayProblem> problems) => Card(texts,
    [
        TextBlock.Heading(texts.Count("Scheduling.HolidayProblems", problems.Count)),
        new TextBlock(texts["Scheduling.HolidayNothingDone"]),
        .. Lines(texts, [.. problems.Select(p => HolidayTexts.Problem(texts, p))]),
    ]);

    public static AdaptiveCard List(Texts texts, IReadOnlyList<ListedHoliday> holidays, string? calendar, int page)
    {
        var pages = ListPages.Of(holidays.Select(h => Line(
            calendar is null ? texts["Scheduling.HolidayOf", HolidayTexts.Line(texts, h.Date, h.Name), CardText.EscapeLine(h.Calendar)] : HolidayTexts.Line(texts, h.Date, h.Name))));
        page = ListPages.Nearest(page, pages.Count);
        var data = calendar is null ? new JsonObject() : new JsonObject { [CalendarKeyName] = calendar };
        var buttons = PageButtons.For(texts, ListVerb, data, page, pages.Count).ToList();
        return Card(texts,
        [
            TextBlock.Heading(calendar is null ? texts["Scheduling.HolidaysTitle"] : texts["Scheduling.HolidaysOf", CardText.EscapeLine(calendar)]),
            .. holidays.Count == 0 ? [new TextBlock(texts["Scheduling.HolidaysNone"])] : Array.Empty<CardElement>(),
            .. pages[page],
            .. PageButtons.Where(texts, page, pages.Count),
            .. buttons.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet(buttons)],
        ]);
    }

    private static IEnumerable<CardElement> Lines(Texts texts, IReadOnlyList<string> lines) =>
    [
        .. lines.Take(MostLines).Select(Line),
        .. lines.Count > MostLines ? [new TextBlock(texts["Scheduling.More", lines.Count - MostLines]) { IsSubtle = true }] : Array.Empty<CardElement>(),
    ];

    private static TextBlock Line(string text) => new(text) { Spacing = Spacing.Small };

    private static AdaptiveCard Card(Texts texts, IReadOnlyList<CardElement> body) => new() { Lang = texts.Language, Body = body };
}

internal sealed record ListedHoliday(string Calendar, DateOnly Date, string Name);

/// <summary>Sentences about holidays that commands and cards share.</summary>
internal static class HolidayTexts
{
    private const int MostShown = 80;

    public static string Shown(string text) => CardText.EscapeLine(text.Length > MostShown ? text[..MostShown] + "…" : text);

    public static string Line(Texts texts, DateOnly date, string name) => texts["Scheduling.HolidayLine", date, Shown(name)];

    public static string Problem(Texts texts, HolidayProblem problem)
    {
        var what = texts[$"Scheduling.HolidayProblem.{problem.Kind}", Shown(problem.Value), Holiday.MaxName, IcsEvent.MostDays, HolidayFile.MostDays];
        return problem.Line is { } line ? texts["Scheduling.AtLine", line, what] : what;
    }

    public static string BadCalendar(Texts texts, string typed) => texts["Scheduling.BadCalendar", Shown(typed), People.CalendarKey.MaxLength];
}
