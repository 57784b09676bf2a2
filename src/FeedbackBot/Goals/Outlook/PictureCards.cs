using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Outlook;

/// <summary>A KPI over time as a line with its target, the same numbers as a table, and where it leads. One KPI of a goal to a page.</summary>
internal static class PictureCards
{
    public const string Verb = "goals.picture";

    /// <summary>More points are no clearer; the newest are shown.</summary>
    private const int MostPoints = 30;

    public static AdaptiveCard One(Texts texts, Goal goal, IReadOnlyList<KpiPicture> pictures, int number)
    {
        var page = new CardPage(Math.Clamp(number, 1, Math.Max(1, pictures.Count)), Math.Max(1, pictures.Count), []);
        var picture = pictures[page.Number - 1];
        var title = CardText.EscapeLine(picture.Terms.Name);
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                CardParts.Subtle(string.Join(" · ", CardText.EscapeLine(picture.Goal), KpiCards.Aim(texts, picture.Terms))),
                .. Body(texts, picture),
                CardParts.PageNote(texts, page),
                CardParts.Actions([
                    .. CardParts.Turning(texts, page, Verb, GoalCards.Data(goal)),
                    CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), id: "back"),
                ]),
            ]);
    }

    private static IEnumerable<CardElement> Body(Texts texts, KpiPicture picture)
    {
        if (picture.Sure is { } said)
            yield return new TextBlock(texts["Goals.ConfidenceLine", texts[$"Goals.ConfidenceSign.{said.Sure}"], said.At.UtcDateTime]) { Spacing = Spacing.Small };
        if (Forecasting.IsForeseen(picture.Terms) && !picture.IsOver)
            yield return new TextBlock(texts["Goals.ForecastBy", picture.Period.To, ForecastWords.Of(texts, picture.Terms, picture.Forecast)]);
        var points = picture.Points();
        if (points.Count == 0)
        {
            yield return new TextBlock(texts["Goals.ValueNone"]);
            yield break;
        }

        if (points.Count > MostPoints)
            yield return CardParts.Subtle(texts["Goals.PictureCut", MostPoints, points.Count]);
        yield return Chart(texts, picture, [.. points.TakeLast(MostPoints)]);
        if (picture.Forecast is not null)
            yield return CardParts.Subtle(texts[$"Goals.ForecastMethod.{(picture.Terms.Aggregation is KpiAggregation.Last or KpiAggregation.Sum or KpiAggregation.Average ? picture.Terms.Aggregation : KpiAggregation.Smallest)}"]);
    }

    private static LineChart Chart(Texts texts, KpiPicture picture, IReadOnlyList<DayValue> points)
    {
        var terms = picture.Terms;
        var table = Table.OfTexts(
            [texts["Goals.PictureDay"], texts[terms.Aggregation == KpiAggregation.Sum ? "Goals.PictureSum" : "Goals.PictureValue"]],
            points.Select(p => (IReadOnlyList<string>)[p.Day.ToString("d", texts.Culture), KpiNumbers.Format(texts, terms, p.Value)]));
        List<ChartLine> lines = [new(CardText.EscapeLine(terms.Name), [.. points.Select(Point)])];
        if (terms is { Target: { } target, Direction: not KpiDirection.Within })
            lines.Add(new(texts["Goals.ValueTarget"], [Point(new(points[0].Day, target)), Point(new(points.Count > 1 ? points[^1].Day : picture.Period.To, target))]) { Color = ChartColor.Warning });
        return new LineChart(texts["Goals.PictureTitle", CardText.EscapeLine(terms.Name)], lines, table) { XAxisTitle = texts["Goals.PictureDay"], ShowTitle = false };
    }

    private static ChartPoint Point(DayValue value) => new(value.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value.Value);
}
