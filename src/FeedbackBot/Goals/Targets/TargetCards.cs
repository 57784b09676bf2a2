using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Targets;

/// <summary>What each KPI of a goal was in earlier periods, for whoever looks for a target.</summary>
internal static class TargetCards
{
    public const string ShowVerb = "goals.past";

    public static AdaptiveCard One(Texts texts, Goal goal, IReadOnlyList<KpiTerms> kpis, IReadOnlyDictionary<KpiId, KpiPast> past, int page = 1)
    {
        var heading = texts["Goals.PastTitle", CardText.EscapeLine(goal.Name)];
        return CardParts.Page(
            CardPages.Split(
                kpis.Select(k => Block(texts, k, past.GetValueOrDefault(k.Id))),
                p => CardParts.Card(
                    texts,
                    heading,
                    [
                        TextBlock.Heading(heading),
                        CardParts.Subtle(texts["Goals.PastFrom"]),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        CardParts.Actions([
                            .. CardParts.Turning(texts, p, ShowVerb, GoalCards.Data(goal)),
                            CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), id: "back"),
                        ]),
                    ])), page);
    }

    private static CardBlock Block(Texts texts, KpiTerms kpi, KpiPast? past)
    {
        var title = new TextBlock(CardText.EscapeLine(kpi.Name)) { Weight = TextWeight.Bolder, Separator = true };
        if (past is not { SaysSomething: true })
            return CardBlock.Of(title, CardParts.Subtle(texts["Goals.PastNone"]));
        var rows = past.Periods.Select(p => (string[])[PeriodText.In(texts, p.Period), KpiNumbers.Format(texts, kpi, p.Value), Mark(texts, kpi, past, p)]);
        return new CardBlock([
            title,
            .. TargetWords.Lines(texts, kpi, past).Select(line => new TextBlock(line) { Spacing = Spacing.Small }),
            Table.OfTexts([texts["Goals.PastPeriod"], texts["Goals.PastValue"], texts["Goals.PastThere"]], rows),
        ]);
    }

    private static string Mark(Texts texts, KpiTerms kpi, KpiPast past, PastPeriod period) =>
        kpi.Target is { } target && new KpiPast(kpi, period.Period.Next(), [period]).Reached(target) == 1 ? texts["Goals.PastYes"] : texts["Goals.PastNo"];
}
