using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Tree;

namespace FeedbackBot.Goals.Completion;

/// <summary>What came of the goals of a period, a team below the other; nobody is named.</summary>
internal static class CompletionCards
{
    public const string Verb = "goals.completion";

    public static AdaptiveCard One(Texts texts, GoalPeriod period, IReadOnlyList<TeamCompletion> teams, int page)
    {
        var heading = texts["Goals.CompletionTitle", PeriodText.In(texts, period)];
        return CardParts.Page(CardPages.Split(
            [.. teams.Select(t => Block(texts, t)), CardBlock.Of(CardParts.Subtle(teams.Count == 0 ? texts["Goals.CompletionNone"] : texts["Goals.CompletionHow"]))],
            p => CardParts.Card(
                texts,
                heading,
                [
                    TextBlock.Heading(heading),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, Verb, new JsonObject { [TreeCards.PeriodKey] = PeriodText.Write(period) })),
                ])), page);
    }

    private static CardBlock Block(Texts texts, TeamCompletion team)
    {
        var name = team.Team.Length == 0 ? texts["Goals.CompletionNoTeam"] : CardText.EscapeLine(team.Team);
        CardElement[] leftOut = team.LeftOut == 0 ? [] : [CardParts.Subtle(texts.Count("Goals.CompletionTooFew", team.LeftOut, BelowScore.FewestOwners))];
        if (team.Agreed == 0)
            return CardBlock.Of([CardParts.Strong(name) with { Separator = true }, .. leftOut]);
        List<string> parts = [texts["Goals.CompletionReached", team.Reached], texts["Goals.CompletionPartly", team.Partly], texts["Goals.CompletionMissed", team.Missed]];
        foreach (var (count, key) in ((int, string)[])[(team.WithoutData, "Goals.CompletionWithoutData"), (team.Dropped, "Goals.CompletionDropped"), (team.Open, "Goals.CompletionOpen")])
        {
            if (count > 0)
                parts.Add(texts[key, count]);
        }

        return CardBlock.Of([
            CardParts.Strong(texts["Goals.CompletionTeam", name, team.Rate]) with { Separator = true },
            new TextBlock(texts["Goals.CompletionOf", team.Reached, team.Agreed, team.Closed]) { Spacing = Spacing.Small },
            CardParts.Subtle(string.Join(" · ", parts)),
            CardParts.Subtle(team.Average is { } average ? texts["Goals.CompletionAverage", average] : texts["Goals.CompletionNoAverage"]),
            .. leftOut]);
    }
}
