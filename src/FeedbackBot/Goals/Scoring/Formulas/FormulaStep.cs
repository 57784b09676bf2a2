namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>Something a formula did: it looked up a KPI, or computed with numbers it already had.</summary>
/// <param name="Result">Rounded to <see cref="Rounded.FormulaDecimals"/>.</param>
internal abstract record FormulaStep(decimal Result)
{
    internal sealed record LookedUp(string Key, bool IsPoints, decimal Result) : FormulaStep(Result);

    /// <summary>Of <see cref="FormulaOperation.If"/> the operands are the condition and the one branch that was computed.</summary>
    internal sealed record Did(FormulaOperation What, IReadOnlyList<decimal> Operands, decimal Result) : FormulaStep(Result);
}
