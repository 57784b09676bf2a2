using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>The arithmetic of one KPI, a line for each step, in plain words and escaped for a card.</summary>
/// <param name="watched">The terms of KPIs that guards watch, by key.</param>
internal sealed class ScoreWords(Texts texts, KpiScore score, IReadOnlyDictionary<string, KpiTerms> watched)
{
    public IEnumerable<string> Lines() => score.Steps.Select(Line).Append(score.Missing is { } missing ? Missing(texts, missing, score.Terms) : null).OfType<string>();

    public static string Missing(Texts texts, Missing missing, KpiTerms terms) => texts[$"Goals.ExplainMissing{missing.Why}", CardText.EscapeLine(missing.Of ?? ""), terms.Due];

    private string Line(ScoreStep step) => step switch
    {
        ScoreStep.Aggregated s => texts.Count($"Goals.ExplainAggregated{s.How}", s.Count, Value(s.Value)),
        ScoreStep.NoPoints s => texts["Goals.ExplainNoPoints", Value(s.Value), Value(s.From)],
        ScoreStep.Proportion { Bottom: 0 } s => texts["Goals.ExplainProportion", Term(s.Value), Term(s.From), Points(s.Top), Term(s.To), Exact(s.Points)],
        ScoreStep.Proportion s => texts[
            "Goals.ExplainProportionOn", Term(s.Value), Term(s.From), Points(s.Top - s.Bottom), Term(s.To), Exact(s.Points), Points(s.Bottom)],
        ScoreStep.AtMost s => texts["Goals.ExplainAtMost", Value(s.Value), Value(s.End), Points(s.Cap)],
        ScoreStep.InBand { Band: { } band } s => texts["Goals.ExplainInBand", Value(s.Value), Value(band.From), Points(band.Points)],
        ScoreStep.InBand s => texts["Goals.ExplainNoBand", Value(s.Value)],
        ScoreStep.Reached { From: { } from } s => texts[s.IsReached ? "Goals.ExplainInRange" : "Goals.ExplainNotInRange", Value(s.Value), Value(from), Value(s.To)],
        ScoreStep.Reached s => texts[s.IsReached ? "Goals.ExplainReached" : "Goals.ExplainNotReached", Value(s.Value), Value(s.To)],
        ScoreStep.Done => texts["Goals.ExplainDone"],
        ScoreStep.NotDoneBy s => texts["Goals.ExplainNotDoneBy", s.Due],
        ScoreStep.InRange s => texts["Goals.ExplainInRange", Value(s.Value), Value(s.From), Value(s.To)],
        ScoreStep.OutOfRange { Points: 0 } s => texts["Goals.ExplainOutOfRange", Value(s.Value), Value(s.Nearest), Value(s.Tolerance)],
        ScoreStep.OutOfRange s => texts["Goals.ExplainNearRange", Term(s.Value), Term(s.Nearest), Term(s.Tolerance), Exact(s.Points)],
        ScoreStep.Computed s => FormulaWords.Of(texts, s.Operation),
        ScoreStep.Bounded s when s.Result == s.Points => texts["Goals.ExplainResult", Exact(s.Points)],
        ScoreStep.Bounded s => texts["Goals.ExplainBounded", Points(s.Result), Exact(s.Points), ScoringRule.MostPoints],
        ScoreStep.Watched s => Watched(s),
        _ => throw new InvalidOperationException("Unknown step of a score"),
    };

    private string Watched(ScoreStep.Watched step)
    {
        var terms = watched.GetValueOrDefault(step.Guard.Watches);
        var words = RuleWords.Of(texts, step.Guard, terms);
        if (step.Observed is not { } observed)
            return texts["Goals.ExplainGuardNotSeen", words];
        var seen = RuleWords.Seen(texts, observed, terms);
        if (!step.IsBroken)
            return texts["Goals.ExplainGuardKept", words, seen];
        return step.After == step.Before
            ? texts["Goals.ExplainGuardStays", words, seen, Exact(step.Before)]
            : texts["Goals.ExplainGuardBroken", words, seen, Exact(step.Before), Exact(step.After)];
    }

    private string Value(decimal value) => KpiNumbers.Format(texts, score.Terms, value);

    private string Term(decimal value)
    {
        var text = KpiNumbers.InArithmetic(texts, score.Terms, value);
        return value < 0 ? $"({text})" : text;
    }

    private string Points(decimal points) => KpiNumbers.Number(texts, points);

    private string Exact(decimal points) => KpiNumbers.Points(texts, points);
}
