using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Confidences;

/// <summary>How sure a goal is, and what was said of that until now.</summary>
internal static class ConfidenceCards
{
    public const string Verb = "goals.confidence";

    /// <summary>"✖ off track (2/1/2027)".</summary>
    public static string Line(Texts texts, Said said, TimeZoneInfo zone) =>
        texts["Goals.ConfidenceLine", texts[$"Goals.ConfidenceSign.{said.Sure}"], said.At.In(zone)];

    public static AdaptiveCard History(Texts texts, Goal goal, Said? now, IReadOnlyList<SaidOfGoal> history, TimeZoneInfo zone, int page) => CardParts.Page(
        CardPages.Split(
            history.Count == 0 ? [CardBlock.Of(new TextBlock(texts["Goals.ConfidenceNone"]))] : history.Select(said => Block(texts, said, zone)),
            p => CardParts.Card(
                texts,
                texts["Goals.ConfidenceTitle", CardText.EscapeLine(goal.Name)],
                [
                    TextBlock.Heading(texts["Goals.ConfidenceTitle", CardText.EscapeLine(goal.Name)]),
                    now is null ? null : new TextBlock(Line(texts, now, zone)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions([
                        .. CardParts.Turning(texts, p, Verb, GoalCards.Data(goal)),
                        CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), id: "back"),
                    ]),
                ])), page);

    private static CardBlock Block(Texts texts, SaidOfGoal said, TimeZoneInfo zone) => new(
    [
        new TextBlock(texts[$"Goals.ConfidenceSign.{said.Sure}"]) { Separator = true },
        .. said.Note.Length > 0 ? [new TextBlock(CardText.Escape(said.Note)) { Spacing = Spacing.Small }] : (TextBlock[])[],
        CardParts.Subtle(texts["Goals.ConfidenceBy", CardText.EscapeLine(said.Author), texts["Goals.Moment", said.At.In(zone)]]),
    ]);
}
