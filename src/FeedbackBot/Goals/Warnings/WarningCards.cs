using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Tells a goal's owner what has come in its way.</summary>
internal static class WarningCards
{
    /// <summary>The goal's card and pictures show the rest.</summary>
    private const int MostShown = 12;

    public static AdaptiveCard One(Texts texts, Goal goal, IReadOnlyList<GoalWarning> warnings)
    {
        var title = texts["Goals.WarningTitle", CardText.EscapeLine(goal.Name)];
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                .. warnings.Take(MostShown).Select(w => new TextBlock(texts["Goals.Problem", Words(texts, w.Kind, w.Subject, w.Other)]) { Separator = true }),
                warnings.Count > MostShown ? CardParts.Subtle(texts["Goals.WarningMore", warnings.Count - MostShown]) : null,
                CardParts.Subtle(texts["Goals.WarningHow"]),
                CardParts.Actions(
                    CardActions.Execute(texts["Goals.ButtonOpenGoal"], GoalCards.ShowVerb, GoalCards.Data(goal), ActionStyle.Positive, id: "open"),
                    CardActions.Execute(texts["Goals.ButtonPicture"], PictureCards.Verb, GoalCards.Data(goal), id: "picture")),
            ]);
    }

    public static string Words(Texts texts, WarningKind kind, string subject, string other) =>
        texts[$"Goals.Warning.{kind}", CardText.EscapeLine(subject), CardText.EscapeLine(other)];
}
