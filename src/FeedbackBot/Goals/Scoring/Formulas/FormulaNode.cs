namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>A formula as it was read. It has no loops and no names but those of KPIs, so computing it always ends.</summary>
internal abstract record FormulaNode
{
    internal sealed record Number(decimal Value) : FormulaNode;

    /// <summary>"error-rate" or "error-rate.points".</summary>
    internal sealed record Named(string Key, bool IsPoints) : FormulaNode;

    /// <summary>An operator, with one operand for <see cref="FormulaOperation.Negate"/>, or a function.</summary>
    internal sealed record Operation(FormulaOperation What, IReadOnlyList<FormulaNode> Operands) : FormulaNode;

    public IEnumerable<FormulaNode> All() => this is Operation operation ? operation.Operands.SelectMany(o => o.All()).Prepend(this) : [this];
}

internal enum FormulaOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Min,
    Max,
    Abs,
    Round,
    If,
}
