using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Tree;

namespace FeedbackBot.Goals.Showing;

/// <summary>Goals one below the other, each to be opened.</summary>
internal static class GoalListCards
{
    public const string Verb = "goals.list";
    public const string KindKey = "list";
    public const string WordsKey = "words";

    /// <summary>A card with more is no overview any more.</summary>
    private const int PerPage = 8;

    public static AdaptiveCard One(Texts texts, GoalListKind kind, GoalList list, int page, string words = "")
    {
        var goals = list.Goals;
        var pages = Math.Max(1, (goals.Count + PerPage - 1) / PerPage);
        var here = new CardPage(Math.Clamp(page, 1, pages), pages, []);
        var title = texts[$"Goals.List{kind}"];
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                goals.Count == 0 ? new TextBlock(texts[$"Goals.ListEmpty{kind}"]) : null,
                list.All > goals.Count ? CardParts.Subtle(texts["Goals.ListCut", goals.Count, list.All]) : null,
                .. goals.Index().Skip((here.Number - 1) * PerPage).Take(PerPage).SelectMany(g => Lines(texts, g.Index + 1, g.Item)),
                CardParts.PageNote(texts, here),
                CardParts.Actions(CardParts.Turning(texts, here, Verb, new JsonObject { [KindKey] = kind.ToString(), [WordsKey] = words })),
            ]);
    }

    private static IEnumerable<CardElement> Lines(Texts texts, int number, ListedGoal listed)
    {
        var goal = listed.Goal;
        yield return new TextBlock(texts["Goals.ListLine", number, CardText.EscapeLine(goal.Name)]) { Separator = true };
        string?[] facts = [GoalCards.Whose(texts, goal, listed.Owner), PeriodText.In(texts, goal.Period), State(texts, listed), listed.Role is { } count ? texts["Goals.RoleCount", count.Agreed, count.All] : null, .. Standing(texts, listed), listed.Sure is { } said ? texts[$"Goals.ConfidenceSign.{said.Sure}"] : null];
        yield return CardParts.Subtle(string.Join(" · ", facts.OfType<string>()));
        yield return new ActionSet([CardActions.Execute(texts["Goals.ButtonOpen", number], GoalCards.ShowVerb, GoalCards.Data(goal), id: $"open.{number}", tooltip: texts["Goals.ButtonOpenNamed", goal.Name])]);
    }

    private static IEnumerable<string?> Standing(Texts texts, ListedGoal listed) => listed.Standing is not { } standing ? [] :
        [BelowText.Of(texts, standing)];

    private static string State(Texts texts, ListedGoal listed) =>
        listed.WaitsForViewer ? texts["Goals.WaitsForYou"] : texts[listed.Goal.IsBeingAmended && listed.Goal.IsSide(listed.Viewer) ? "Goals.StatusAmended" : $"Goals.Status{listed.Goal.Status}"];
}
