namespace FeedbackBot.Goals.Scoring.Formulas;

internal static class FormulaArithmetic
{
    /// <summary>Comparisons give 1 where they hold and 0 where not. Dividing by zero is for the caller to refuse.</summary>
    public static decimal Of(FormulaOperation what, IReadOnlyList<decimal> of) => what switch
    {
        FormulaOperation.Add => of[0] + of[1],
        FormulaOperation.Subtract => of[0] - of[1],
        FormulaOperation.Multiply => of[0] * of[1],
        FormulaOperation.Divide => of[0] / of[1],
        FormulaOperation.Negate => -of[0],
        FormulaOperation.Less => Truth(of[0] < of[1]),
        FormulaOperation.LessOrEqual => Truth(of[0] <= of[1]),
        FormulaOperation.Greater => Truth(of[0] > of[1]),
        FormulaOperation.GreaterOrEqual => Truth(of[0] >= of[1]),
        FormulaOperation.Equal => Truth(of[0] == of[1]),
        FormulaOperation.NotEqual => Truth(of[0] != of[1]),
        FormulaOperation.Min => of.Min(),
        FormulaOperation.Max => of.Max(),
        FormulaOperation.Abs => Math.Abs(of[0]),
        FormulaOperation.Round => Math.Round(of[0], of.Count > 1 ? (int)of[1] : 0, MidpointRounding.AwayFromZero),
        _ => throw new InvalidOperationException($"Unknown operation {what}"),
    };

    private static decimal Truth(bool holds) => holds ? 1 : 0;
}
