using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>How a score came about: inputs, weights, rule version, guards and the arithmetic to the last step.</summary>
internal static class ExplainCards
{
    /// <param name="verb">Turns the pages of a long explanation; its data come back with the page.</param>
    /// <param name="doing">What else can be done on the card.</param>
    public static AdaptiveCard Of(
        Texts texts, Explanation explanation, int page, string verb, JsonObject data, IReadOnlyList<CardAction>? doing = null)
    {
        var heading = texts["Goals.ExplainTitle", CardText.EscapeLine(explanation.Goal)];
        return CardParts.Page(
            CardPages.Split(
                Blocks(texts, explanation),
                p => CardParts.Card(
                    texts,
                    heading,
                    [
                        TextBlock.Heading(heading),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        CardParts.Actions([.. CardParts.Turning(texts, p, verb, data), .. doing ?? []]),
                    ])), page);
    }

    /// <summary>The same within another card, such as an evaluation: the first blocks say the result.</summary>
    public static IEnumerable<CardBlock> Blocks(Texts texts, Explanation explanation)
    {
        yield return CardBlock.Of(new FactSet([.. Facts(texts, explanation)]));
        if (explanation.Score.Kpis.Count > 0)
        {
            foreach (var block in ExplainWeights.Of(texts, texts["Goals.ExplainWeights"], explanation.Score.Whole))
                yield return block;
        }

        var watched = new Dictionary<string, KpiTerms>(explanation.Elsewhere);
        foreach (var kpi in explanation.Score.Kpis)
            watched[kpi.Terms.Key] = kpi.Terms;
        foreach (var kpi in explanation.Score.Kpis)
            yield return Kpi(texts, explanation, kpi, watched);
        foreach (var block in explanation.RolledUp is { } rolled ? Below(texts, rolled.Below) : [])
            yield return block;
    }

    /// <summary>Beside the goal's own score, unless it has no KPIs and takes this.</summary>
    private static IEnumerable<CardBlock> Below(Texts texts, BelowScore below)
    {
        if (below.IsEmpty)
            yield break;
        foreach (var block in below.Goals > 0 ? ExplainWeights.Of(texts, texts["Goals.ExplainBelow"], below.Whole, texts.Count("Goals.ExplainHidden", below.HiddenWithData)) : [])
            yield return block;
        if (below.NoneHasData)
            yield return CardBlock.Of(new TextBlock(texts["Goals.ExplainNoChildHasData"]));
        if (below.Hidden > 0)
            yield return CardBlock.Of(CardParts.Subtle(texts.Count(below.CountsHidden ? "Goals.ExplainHiddenCounted" : "Goals.ExplainHiddenLeftOut", below.Hidden, BelowScore.FewestOwners)));
    }

    private static IEnumerable<Fact> Facts(Texts texts, Explanation explanation)
    {
        yield return new Fact(texts["Goals.ExplainScore"], explanation.Total is { } total ? texts["Goals.ExplainPoints", KpiNumbers.Points(texts, total)] : texts["Goals.ExplainNoScore"]);
        if (explanation.ClosedAt is { } closed)
            yield return new Fact(texts["Goals.ExplainClosed"], texts["Goals.Moment", closed.In(explanation.Zone)]);
        yield return new Fact(texts["Goals.ExplainPeriod"], CardText.EscapeLine(explanation.Period));
        yield return new Fact(texts["Goals.ExplainRules"], texts["Goals.ExplainVersion", explanation.TermsNumber]);
        if (explanation.AgreedBy.Count > 0)
        {
            var names = string.Join(texts["Goals.ScoreRuleSeparator"], explanation.AgreedBy.Select(CardText.EscapeLine));
            yield return new Fact(
                texts["Goals.ExplainAgreed"], explanation.AgreedAt is { } at ? texts["Goals.ExplainAgreedOn", names, at.In(explanation.Zone)] : names);
        }
    }

    private static CardBlock Kpi(Texts texts, Explanation explanation, KpiScore score, IReadOnlyDictionary<string, KpiTerms> watched)
    {
        var name = CardText.EscapeLine(score.Terms.Name);
        var points = score.Points is { } earned ? texts["Goals.ExplainPoints", KpiNumbers.Points(texts, earned)] : texts["Goals.ExplainNoPointsYet"];
        List<CardElement> elements =
        [
            CardParts.Strong(texts["Goals.ExplainKpi", name, points]) with { Separator = true },
            CardParts.Subtle(RuleWords.Of(texts, score.Terms)),
        ];
        if (score.Values.Count > 0)
            elements.Add(CardParts.Subtle(texts["Goals.ExplainInputs", Inputs(texts, explanation, score)]));
        if (score.Terms.Source is { Length: > 0 } source)
            elements.Add(CardParts.Subtle(texts["Goals.ExplainSource", CardText.EscapeLine(source)]));
        var lines = new ScoreWords(texts, score, watched).Lines().ToList();
        if (lines.Count > 0)
            elements.Add(new TextBlock(string.Join("\n\n", lines)) { Spacing = Spacing.Small });
        return new CardBlock(elements);
    }

    private static string Inputs(Texts texts, Explanation explanation, KpiScore score) => string.Join(
        texts["Goals.ScoreRuleSeparator"],
        score.Values.OrderBy(v => v.At).Select(v => texts["Goals.ExplainInput", v.At.In(explanation.Zone), KpiNumbers.Format(texts, score.Terms, v.Value)]));
}
