using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Cards about check-ins themselves: one, all of them, and the question before one is archived.</summary>
internal static class CheckInCardsDefinition
{
    public const string ListVerb = "checkins.list";
    public const string ArchiveVerb = "checkins.archive";
    public const string KeepVerb = "checkins.keep";
    public const string CheckInKey = "checkin";

    public static AdaptiveCard One(Texts texts, CheckIn checkIn, IReadOnlyList<Question> questions, AudienceNames names, RoundSummary? last)
    {
        var name = CardText.EscapeLine(checkIn.Name);
        return CardParts.Page(CardPages.Split(
            [
                CardBlock.Of(Facts(texts, checkIn, names)),
                .. Questions(texts, questions),
                CardBlock.Of(
                    CardParts.Strong(texts["CheckIns.LastRound"]),
                    new TextBlock(last is null
                        ? texts["CheckIns.NoRoundYet"]
                        : Last(texts, last)) { Spacing = Spacing.Small }),
            ],
            page => CardParts.Card(texts, name, [TextBlock.Heading(name), .. page.Elements])), 1);
    }

    public static AdaptiveCard List(Texts texts, IReadOnlyList<ListedCheckIn> checkIns, int page) => CardParts.Page(
        CardPages.Split(
            [.. checkIns.Select(c => CardBlock.Of(
                CardParts.Strong(CardText.EscapeLine(c.CheckIn.Name)),
                CardParts.Subtle(texts["CheckIns.Listed", AudienceWords.Of(texts, c.CheckIn.Audience, c.Names), When(texts, c.CheckIn), Status(texts, c.CheckIn)])))],
            p => CardParts.Card(
                texts,
                texts["CheckIns.ListTitle"],
                [
                    TextBlock.Heading(texts["CheckIns.ListTitle"]),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, ListVerb, [])),
                ])), page);

    public static AdaptiveCard ConfirmArchive(Texts texts, CheckIn checkIn)
    {
        var data = new JsonObject { [CheckInKey] = checkIn.Id.ToString() };
        var heading = texts["CheckIns.ArchiveTitle", CardText.EscapeLine(checkIn.Name)];
        return CardParts.Card(
            texts,
            heading,
            TextBlock.Heading(heading),
            new TextBlock(texts["CheckIns.ArchiveWhat"]),
            new ActionSet([
                CardActions.Execute(texts["CheckIns.Archive"], ArchiveVerb, data, ActionStyle.Destructive),
                CardActions.Execute(texts["CheckIns.Keep"], KeepVerb, data),
            ]));
    }

    /// <summary>A card that only says something, in place of one that asked.</summary>
    public static AdaptiveCard Said(Texts texts, string heading, string text) =>
        CardParts.Card(texts, text, TextBlock.Heading(heading), new TextBlock(text));

    private static string Last(Texts texts, RoundSummary last) => string.Join(texts["CheckIns.ListSeparator"], ((string?[])[
        texts["CheckIns.RoundSummary", last.Date, last.Answered, last.Asked, last.Open],
        last.Late > 0 ? texts.Count("CheckIns.RoundLate", last.Late) : null,
        last.Skipped > 0 ? texts.Count("CheckIns.RoundSkipped", last.Skipped) : null,
    ]).OfType<string>());

    public static FactSet Facts(Texts texts, CheckIn checkIn, AudienceNames names) => new([
        new Fact(texts["CheckIns.For"], AudienceWords.Of(texts, checkIn.Audience, names)),
        new Fact(texts["CheckIns.When"], When(texts, checkIn)),
        .. checkIn.LateHours > 0 ? (Fact[])[new Fact(texts["CheckIns.LateAnswers"], LateText.Show(texts, checkIn.LateHours))] : [],
        new Fact(texts["CheckIns.Reminder"], ReminderText.Show(texts, checkIn.Times)),
        .. checkIn.StaleDays is { } stale ? (Fact[])[new Fact(texts["CheckIns.StaleBlockers"], StaleText.Show(texts, stale))] : [],
        new Fact(texts["CheckIns.HolidayPolicy"], texts[$"CheckIns.Holidays{checkIn.Holidays}"]),
        new Fact(texts["CheckIns.Status"], Status(texts, checkIn)),
        .. checkIn.Privacy.Kind == Confidentiality.Named
            ? (Fact[])[]
            : [new Fact(texts["CheckIns.WhoReads"], PrivacyText.Show(texts, checkIn.Privacy))],
    ]);

    public static IEnumerable<CardBlock> Questions(Texts texts, IReadOnlyList<Question> questions)
    {
        yield return CardBlock.Of(CardParts.Strong(texts.Count("CheckIns.Questions", questions.Count)));
        foreach (var (question, i) in questions.Select((q, i) => (q, i)))
        {
            yield return CardBlock.Of(new TextBlock(texts["CheckIns.QuestionLine", i + 1, CardText.EscapeLine(question.Text), QuestionWords.Of(texts, question, questions)])
            {
                Spacing = Spacing.Small,
            });
        }
    }

    public static string When(Texts texts, CheckIn checkIn) => texts[
        checkIn.Times.ClosesNextDay ? "CheckIns.WhenNextDay" : "CheckIns.WhenSameDay",
        CadenceText.Show(checkIn.Times.Cadence, texts), checkIn.At, checkIn.Closes];

    public static string Status(Texts texts, CheckIn checkIn) => checkIn is { Status: CheckInStatus.Active, PausedUntil: { } until }
        ? texts["CheckIns.StatusPausedUntil", until]
        : texts[$"CheckIns.Status{checkIn.Status}"];
}

/// <param name="Open">Asked, not answered, not closed.</param>
/// <param name="Skipped">Said why there is no answer.</param>
/// <param name="Late">How many of the answers came after the close.</param>
internal sealed record RoundSummary(DateOnly Date, int Asked, int Answered, int Open, int Skipped = 0, int Late = 0);

/// <param name="Names">Of those whom its audience mentions.</param>
internal sealed record ListedCheckIn(CheckIn CheckIn, AudienceNames Names);
