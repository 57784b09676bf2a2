using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>What a formula did, as it would be written on paper.</summary>
internal static class FormulaWords
{
    public static string Of(Texts texts, FormulaStep step) => step switch
    {
        FormulaStep.LookedUp looked => texts[
            "Goals.ExplainEquals", CardText.EscapeLine(looked.IsPoints ? looked.Key + ".points" : looked.Key), KpiNumbers.Number(texts, looked.Result)],
        FormulaStep.Did { What: FormulaOperation.If } choice => texts[
            choice.Operands[0] != 0 ? "Goals.ExplainIfHolds" : "Goals.ExplainIfNot", KpiNumbers.Number(texts, choice.Result)],
        FormulaStep.Did did when Sign(did.What) is { } sign => IsComparison(did.What)
            ? texts[did.Result != 0 ? "Goals.ExplainHolds" : "Goals.ExplainHoldsNot", Joined(texts, did, $" {sign} ")]
            : texts["Goals.ExplainEquals", Joined(texts, did, $" {sign} "), KpiNumbers.Number(texts, did.Result)],
        FormulaStep.Did { What: FormulaOperation.Negate } did => texts["Goals.ExplainEquals", $"−({Joined(texts, did, "")})", KpiNumbers.Number(texts, did.Result)],
        FormulaStep.Did did => texts["Goals.ExplainEquals", $"{Function(did.What)}({Joined(texts, did, "; ")})", KpiNumbers.Number(texts, did.Result)],
        _ => throw new InvalidOperationException("Unknown step of a formula"),
    };

    private static string Joined(Texts texts, FormulaStep.Did did, string between) =>
        string.Join(between, did.Operands.Select(o => o < 0 ? $"({KpiNumbers.Number(texts, o)})" : KpiNumbers.Number(texts, o)));

    private static bool IsComparison(FormulaOperation what) => what is >= FormulaOperation.Less and <= FormulaOperation.NotEqual;

    private static string? Sign(FormulaOperation what) => what switch
    {
        FormulaOperation.Add => "+",
        FormulaOperation.Subtract => "−",
        FormulaOperation.Multiply => "×",
        FormulaOperation.Divide => "÷",
        FormulaOperation.Less => CardText.EscapeLine("<"),
        FormulaOperation.LessOrEqual => "≤",
        FormulaOperation.Greater => ">",
        FormulaOperation.GreaterOrEqual => "≥",
        FormulaOperation.Equal => "=",
        FormulaOperation.NotEqual => "≠",
        _ => null,
    };

    private static string Function(FormulaOperation what) => what switch
    {
        FormulaOperation.Min => "min",
        FormulaOperation.Max => "max",
        FormulaOperation.Abs => "abs",
        FormulaOperation.Round => "round",
        _ => throw new InvalidOperationException($"{what} is no function"),
    };
}
