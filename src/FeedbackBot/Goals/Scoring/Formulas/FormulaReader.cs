using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>
/// Reads a formula, or says where it cannot be read and what would be right. Length, depth and parts are limited, so a formula
/// can neither overflow the stack nor take long. The language is in docs/scoring.md.
/// </summary>
internal sealed class FormulaReader
{
    public const int MaxDepth = 20;
    public const int MaxParts = 150;
    private const int MaxRound = 6;

    private static readonly Dictionary<string, FormulaOperation> Operators = new()
    {
        ["+"] = FormulaOperation.Add,
        ["-"] = FormulaOperation.Subtract,
        ["*"] = FormulaOperation.Multiply,
        ["/"] = FormulaOperation.Divide,
        ["<"] = FormulaOperation.Less,
        ["<="] = FormulaOperation.LessOrEqual,
        [">"] = FormulaOperation.Greater,
        [">="] = FormulaOperation.GreaterOrEqual,
        ["="] = FormulaOperation.Equal,
        ["=="] = FormulaOperation.Equal,
        ["!="] = FormulaOperation.NotEqual,
        ["<>"] = FormulaOperation.NotEqual,
    };

    /// <summary>What each takes, at least and at most.</summary>
    private static readonly Dictionary<string, (FormulaOperation What, int Least, int Most)> Functions = new()
    {
        ["min"] = (FormulaOperation.Min, 1, MaxParts),
        ["max"] = (FormulaOperation.Max, 1, MaxParts),
        ["abs"] = (FormulaOperation.Abs, 1, 1),
        ["round"] = (FormulaOperation.Round, 1, 2),
        ["if"] = (FormulaOperation.If, 3, 3),
    };

    private readonly IReadOnlyList<FormulaSign> _signs;
    private int _next;
    private int _depth;
    private int _parts;
    private Problem? _problem;

    private FormulaReader(string formula) => _signs = FormulaSigns.Of(formula);

    private FormulaSign Now => _signs[_next];

    public static Parsed<FormulaNode> Read(string formula)
    {
        if (string.IsNullOrWhiteSpace(formula))
            return new Problem("Goals.FormulaEmpty");
        if (formula.Length > ScoringRule.Formula.MaxLength)
            return new Problem("Goals.FormulaTooLong", formula.Length, ScoringRule.Formula.MaxLength);
        var reader = new FormulaReader(formula);
        var node = reader.Comparison();
        if (reader._problem is null && reader.Now.Kind != FormulaSignKind.End)
            reader.Unexpected();
        return reader._problem is { } problem ? problem : node;
    }

    private FormulaNode Comparison()
    {
        var left = Chain(() => Chain(Unary, "*", "/"), "+", "-");
        if (Taken("<", "<=", ">", ">=", "=", "==", "!=", "<>") is not { } sign)
            return left;
        return Of(Operators[sign], left, Chain(() => Chain(Unary, "*", "/"), "+", "-"));
    }

    private FormulaNode Chain(Func<FormulaNode> operand, params string[] operators)
    {
        var left = operand();
        while (_problem is null && Taken(operators) is { } sign)
            left = Of(Operators[sign], left, operand());
        return left;
    }

    private FormulaNode Unary()
    {
        if (_problem is not null || !Deeper())
            return Nothing;
        var node = Taken("-") is not null ? Of(FormulaOperation.Negate, Unary()) : Primary();
        _depth--;
        return node;
    }

    private FormulaNode Primary()
    {
        var sign = Now;
        if (sign.Kind == FormulaSignKind.Number)
        {
            _next++;
            return Counted(new FormulaNode.Number(sign.Number));
        }

        if (sign.Kind == FormulaSignKind.Name)
        {
            _next++;
            return Taken("(") is null ? Named(sign) : Function(sign);
        }

        if (Taken("(") is null)
            return Unexpected();
        var inner = Comparison();
        return Close(inner);
    }

    private FormulaNode Named(FormulaSign name)
    {
        if (Taken(".") is null)
            return Counted(new FormulaNode.Named(name.Text, IsPoints: false));
        if (Now.Kind != FormulaSignKind.Name || Now.Text != "points")
            return Wrong("Goals.FormulaOnlyPoints", CardText.EscapeLine(name.Text));
        _next++;
        return Counted(new FormulaNode.Named(name.Text, IsPoints: true));
    }

    private FormulaNode Function(FormulaSign name)
    {
        if (!Functions.TryGetValue(name.Text, out var function))
            return Wrong("Goals.FormulaFunction", CardText.EscapeLine(TypedText.Short(name.Text)), string.Join(", ", Functions.Keys));
        var arguments = new List<FormulaNode>();
        do
            arguments.Add(Comparison());
        while (_problem is null && Taken(",") is not null);
        if (_problem is null && Now.Is(")") && (arguments.Count < function.Least || arguments.Count > function.Most))
            return Wrong($"Goals.FormulaArguments{function.What}", arguments.Count);
        if (_problem is null && function.What == FormulaOperation.Round && arguments is [_, var digits]
            && (digits is not FormulaNode.Number { Value: >= 0 and <= MaxRound } number || number.Value % 1 != 0))
            return Wrong("Goals.FormulaRoundDigits", MaxRound);
        return Close(Counted(new FormulaNode.Operation(function.What, arguments)));
    }

    private FormulaNode Of(FormulaOperation what, params FormulaNode[] operands) =>
        what == FormulaOperation.Divide && operands[1] is FormulaNode.Number { Value: 0 }
            ? Wrong("Goals.FormulaByZero")
            : Counted(new FormulaNode.Operation(what, operands));

    private FormulaNode Close(FormulaNode inner)
    {
        if (_problem is not null || Taken(")") is not null)
            return inner;
        return Now.Kind == FormulaSignKind.End ? Wrong("Goals.FormulaUnclosed") : Unexpected();
    }

    private FormulaNode Counted(FormulaNode node) => ++_parts > MaxParts ? Wrong("Goals.FormulaTooManyParts", MaxParts) : node;

    private bool Deeper()
    {
        if (++_depth <= MaxDepth)
            return true;
        Wrong("Goals.FormulaTooDeep", MaxDepth);
        return false;
    }

    private string? Taken(params string[] wanted)
    {
        if (_problem is not null || Now.Kind != FormulaSignKind.Other || !wanted.Contains(Now.Text))
            return null;
        return _signs[_next++].Text;
    }

    private FormulaNode Unexpected() => Now switch
    {
        { Kind: FormulaSignKind.End } => Wrong("Goals.FormulaEndsEarly"),
        { Text: "," } => Wrong("Goals.FormulaComma", Now.At),
        { Text: "%" } => Wrong("Goals.FormulaPercent", Now.At),
        _ => Wrong("Goals.FormulaUnexpected", CardText.EscapeLine(TypedText.Short(Now.Text)), Now.At),
    };

    /// <summary>The first thing that is wrong is said; what follows from it is not.</summary>
    private FormulaNode Wrong(string key, params object[] args)
    {
        _problem ??= new Problem(key, args);
        return Nothing;
    }

    private static readonly FormulaNode Nothing = new FormulaNode.Number(0);
}
