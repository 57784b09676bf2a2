using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tree;

/// <summary>Goals below the ones they contribute to, each with how it stands and to be opened.</summary>
internal static class TreeCards
{
    public const string Verb = "goals.tree";
    public const string PeriodKey = "period";

    /// <summary>Further in, lines would only become narrower.</summary>
    private const int DeepestIndent = 6;

    /// <param name="period">As it was typed in a form that can be read again; null for all that is not over.</param>
    /// <param name="top">From which goal on; null for all.</param>
    public static AdaptiveCard One(Texts texts, SeenTree tree, GoalPeriod? period, Goal? top, PersonId reader)
    {
        var title = top is null ? texts["Goals.TreeTitle"] : texts["Goals.TreeTitleOf", CardText.EscapeLine(top.Name)];
        var data = new JsonObject { [PeriodKey] = period is { } some ? PeriodText.Write(some) : "" };
        if (top is not null)
            data[GoalCards.GoalKey] = top.Id.ToString();
        var page = new CardPage(tree.Page, tree.Pages, []);
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                CardParts.Subtle(period is { } of ? PeriodText.In(texts, of) : texts["Goals.TreeNotOver"]),
                tree.Lines.Count == 0 ? new TextBlock(texts["Goals.TreeEmpty"]) : null,
                .. tree.Lines.SelectMany(line => Line(texts, line, reader)),
                CardParts.PageNote(texts, page),
                CardParts.Actions([
                    .. CardParts.Turning(texts, page, Verb, data),
                    top is null ? null : CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(top), id: "back"),
                ]),
            ]);
    }

    private static IEnumerable<CardElement> Line(Texts texts, TreeLine line, PersonId reader)
    {
        var goal = line.Goal;
        var score = line.Score is { } placed ? BelowText.Of(texts, placed.Rolled) : texts[$"Goals.Status{goal.Status}"];
        yield return new TextBlock(Indent(line.Depth) + (line.Depth > 0 ? "└ " : "") + texts["Goals.TreeLine", line.Number, CardText.EscapeLine(goal.Name), score]) { Separator = line.Depth == 0 };
        yield return CardParts.Subtle(Indent(line.Depth) + string.Join(" · ", Facts(texts, line, reader).OfType<string>()));
        yield return new ActionSet([
            CardActions.Execute(texts["Goals.ButtonOpen", line.Number], GoalCards.ShowVerb, GoalCards.Data(goal), id: $"open.{line.Number}", tooltip: texts["Goals.ButtonOpenNamed", goal.Name])]);
    }

    private static IEnumerable<string?> Facts(Texts texts, TreeLine line, PersonId reader)
    {
        yield return GoalCards.Whose(texts, line.Goal, line.Owner);
        yield return PeriodText.In(texts, line.Goal.Period);
        yield return line.Score is { Weight: > 0 and var weight } ? texts["Goals.TreeWeight", weight] : null;
        yield return line.Sure is { } said ? texts[$"Goals.ValueConfidence.{said.Sure}"] : null;
        yield return line.Role is { } count ? texts["Goals.RoleCount", count.Agreed, count.All] : null;
        yield return line.Goal.Status == GoalStatus.Closed ? texts["Goals.StatusClosed"] : null;
        yield return line.Goal.WaitsFor == reader ? texts["Goals.WaitsForYou"] : null;
        yield return line.Score is { } placed ? BelowText.Below(texts, placed.Rolled.Below) : null;
    }

    /// <summary>Room that no client takes away.</summary>
    private static string Indent(int depth) => new('\u00A0', 4 * Math.Min(depth, DeepestIndent));
}
