using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Hours;
using FeedbackBot.People.Import;
using Column = FeedbackBot.People.Import.Column;

namespace FeedbackBot.People.Cards;

/// <summary>What the directory says of one person.</summary>
internal static class PersonCards
{
    /// <param name="texts">The reader's.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="manager">The manager's name.</param>
    /// <param name="reports">How many active people report to them.</param>
    /// <param name="isAdmin">By grant or by configuration.</param>
    /// <param name="choseLanguage">Null where that is nobody else's business.</param>
    /// <param name="hours">When they can be reached.</param>
    public static AdaptiveCard Person(
        Texts texts, PersonInfo person, string? manager, int reports, bool isAdmin, bool? choseLanguage, PersonHours hours)
    {
        List<Fact> facts =
        [
            Fact(texts, Column.Email, person.Email),
            Fact(texts, Column.Manager, manager),
            Fact(texts, Column.Department, person.Department),
            Fact(texts, Column.Team, person.Team),
            Fact(texts, Column.Role, person.Role),
            Fact(texts, Column.TimeZone, person.TimeZone),
            Fact(texts, Column.WorkDays, person.ChoseWorkDays ? texts["People.OwnChoice", Days(texts, person.WorkDays)] : Days(texts, person.WorkDays)),
            new(texts["People.Quiet"], Quiet(texts, hours)),
            Fact(texts, Column.Calendar, person.Calendar),
            new(texts["People.Absence.Fact"], hours.Away is { } away
                ? texts[hours.AwayNow ? "People.Absence.FactNow" : "People.Absence.FactNext", AbsenceCards.Range(texts, away)]
                : texts["People.Nothing"]),
            new(texts["People.Reports"], reports.ToString(texts.Culture)),
            new(texts["People.Rights"], texts[isAdmin ? "People.RightsAdmin" : reports > 0 ? "People.RightsManager" : "People.RightsMember"]),
        ];
        if (choseLanguage is { } chose)
            facts.Insert(7, new Fact(texts["People.Language"], texts[chose ? "People.LanguageIsChosen" : "People.LanguageIsAuto"]));
        return new AdaptiveCard { Lang = texts.Language, Body = [TextBlock.Heading(CardText.EscapeLine(person.Name)), new FactSet(facts)] };
    }

    public static AdaptiveCard Unknown(Texts texts, string externalId, string? whomToAsk) => new()
    {
        Lang = texts.Language,
        Body =
        [
            TextBlock.Heading(texts["People.UnknownTitle"]),
            new TextBlock(whomToAsk is null ? texts["People.UnknownText"] : texts["People.UnknownAsk", CardText.EscapeLine(whomToAsk)]),
            new FactSet([new Fact(texts["People.YourId"], CardText.EscapeLine(externalId))]),
        ],
    };

    private static Fact Fact(Texts texts, Column column, string? value) =>
        new(texts[$"People.Field.{column}"], value is null ? texts["People.Nothing"] : CardText.EscapeLine(value));

    private static string Quiet(Texts texts, PersonHours hours)
    {
        var span = hours.Quiet.Any ? texts["People.QuietSpan", hours.Quiet.From, hours.Quiet.To] : texts["People.QuietNone"];
        return hours.ChoseQuiet ? texts["People.OwnChoice", span] : span;
    }

    internal static string Days(Texts texts, WorkDays days)
    {
        // Monday comes first, whichever day the culture's week begins with: so is the order of the names in files.
        var names = texts.Culture.DateTimeFormat.AbbreviatedDayNames;
        return string.Join(", ", Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Where(d => days.Includes(d)).Select(d => names[(int)d]));
    }
}
