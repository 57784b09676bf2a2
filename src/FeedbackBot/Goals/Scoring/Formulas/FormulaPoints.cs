using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>Computes a formula in decimals. What cannot be computed is a named outcome, never an exception and never zero.</summary>
internal static class FormulaPoints
{
    public static (decimal? Points, Missing? Missing) Of(ScoringRule.Formula rule, ScoringAround around, List<ScoreStep> steps)
    {
        var read = FormulaReader.Read(rule.Expression);
        if (read.Problem is not null)
            return (null, new Missing(MissingReason.FormulaUnreadable));
        var run = new Run(around, steps);
        if (run.Value(read.Value) is not { } result)
            return (null, run.Missing);
        var points = Rounded.Points(Math.Clamp(result, 0, ScoringRule.MostPoints));
        steps.Add(new ScoreStep.Bounded(result, points));
        return (points, null);
    }

    private sealed class Run(ScoringAround around, List<ScoreStep> steps)
    {
        public Missing? Missing { get; private set; }

        public decimal? Value(FormulaNode node) => node switch
        {
            FormulaNode.Number number => number.Value,
            FormulaNode.Named named => Named(named),
            FormulaNode.Operation { What: FormulaOperation.If } choice => Choice(choice),
            FormulaNode.Operation operation => Done(operation),
            _ => throw new InvalidOperationException("Unknown part of a formula"),
        };

        private decimal? Named(FormulaNode.Named named)
        {
            decimal? found;
            if (named.IsPoints)
            {
                var other = around.PointsOf(named.Key);
                if (other.Missing is { Why: MissingReason.Circle })
                    return Fail(MissingReason.Circle, named.Key);
                found = other.Points;
            }
            else
            {
                found = around.Values.TryGetValue(named.Key, out var value) ? value : null;
            }

            if (found is not { } number)
                return Fail(MissingReason.OtherIsMissing, named.Key);
            steps.Add(new ScoreStep.Computed(new FormulaStep.LookedUp(named.Key, named.IsPoints, number)));
            return number;
        }

        /// <summary>Only the branch that holds is computed: "if(b > 0, a / b, 0)" never divides by zero.</summary>
        private decimal? Choice(FormulaNode.Operation choice)
        {
            if (Value(choice.Operands[0]) is not { } condition || Value(choice.Operands[condition != 0 ? 1 : 2]) is not { } result)
                return null;
            return Noted(FormulaOperation.If, [condition, result], result);
        }

        private decimal? Done(FormulaNode.Operation operation)
        {
            var operands = new List<decimal>();
            foreach (var operand in operation.Operands)
            {
                if (Value(operand) is not { } value)
                    return null;
                operands.Add(value);
            }

            if (operation.What == FormulaOperation.Divide && operands[1] == 0)
                return Fail(MissingReason.DividedByZero);
            try
            {
                return Noted(operation.What, operands, Rounded.InFormula(FormulaArithmetic.Of(operation.What, operands)));
            }
            catch (OverflowException)
            {
                return Fail(MissingReason.TooLarge);
            }
        }

        private decimal Noted(FormulaOperation what, IReadOnlyList<decimal> operands, decimal result)
        {
            steps.Add(new ScoreStep.Computed(new FormulaStep.Did(what, operands, result)));
            return result;
        }

        private decimal? Fail(MissingReason why, string? of = null)
        {
            Missing = new Missing(why, of);
            return null;
        }
    }
}
