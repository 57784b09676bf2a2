using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Indicators;

namespace FeedbackBot.Goals.Kpis;

/// <summary>
/// A KPI as one typed line, parts after semicolons: "Retention: 35% -> 41.5%; weight 60; stretch 45; guard error-rate > 2 cap 80; weekly".
/// Read here into parts; <see cref="ReadKpis"/> makes terms of them.
/// </summary>
internal sealed record KpiLine
{
    public const int MaxLine = 1600;

    public string Name { get; private set; } = "";

    public TypedAmount? Baseline { get; private set; }

    public TypedAmount? Target { get; private set; }

    public TypedAmount? RangeFrom { get; private set; }

    public TypedAmount? Threshold { get; private set; }

    public TypedAmount? Stretch { get; private set; }

    public decimal? Weight { get; private set; }

    public decimal? Cap { get; private set; }

    public TypedAmount? Tolerance { get; private set; }

    public IReadOnlyList<Band> Bands { get; private set; } = [];

    /// <summary>Where the bands begin, with the units that were said.</summary>
    public IReadOnlyList<TypedAmount?> BandAmounts { get; private set; } = [];

    public bool AllOrNothing { get; private set; }

    public string? Formula { get; private set; }

    public List<TypedGuard> Guards { get; } = [];

    public KpiUnit? Unit { get; private set; }

    public KpiDirection? Direction { get; private set; }

    public KpiAggregation? Aggregation { get; private set; }

    public UpdateCadence? Cadence { get; private set; }

    public string? Key { get; private set; }

    public string? DataOwner { get; private set; }

    public string? Source { get; private set; }

    public string? Indicator { get; private set; }

    /// <summary>What makes it a milestone: "due 2027-02-15", or the date as the first part.</summary>
    public DateOnly? Due { get; private set; }

    public static KpiLine Parse(string typed, Texts texts, List<Problem> problems)
    {
        var line = new KpiLine();
        var text = TypedText.Line(typed);
        var colon = text.IndexOfAny([':', '：']);
        var parts = (colon < 0 ? text : text[(colon + 1)..]).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        line.Name = colon < 0 ? "" : TypedText.Line(text[..colon]);
        if (text.Length > MaxLine || line.Name.Length is 0 or > KpiTerms.MaxName)
        {
            problems.Add(new Problem("Goals.KpiNameMissing", Shown(text), KpiTerms.MaxName));
            return line;
        }

        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            if (!line.Take(part, index, texts, problems))
                problems.Add(new Problem("Goals.KpiPartWrong", Shown(line.Name), Shown(part)));
        }

        return line;
    }

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));

    private bool Take(string part, int index, Texts texts, List<Problem> problems)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (part, "") : (part[..space], part[(space + 1)..].Trim());
        switch (KpiLineWords.Of(word))
        {
            case KpiPart.Weight:
                return (Weight = TypedAmount.Parse(rest, texts, problems) is { Unit: null or KpiUnit.Percent } weight ? weight.Value : null) is not null;
            case KpiPart.Threshold:
                return (Threshold = TypedAmount.Parse(rest, texts, problems)) is not null;
            case KpiPart.Stretch:
                return (Stretch = TypedAmount.Parse(rest, texts, problems)) is not null;
            case KpiPart.Cap:
                return (Cap = Points(rest, texts, problems)) is not null;
            case KpiPart.Tolerance:
                return (Tolerance = TypedAmount.Parse(rest, texts, problems)) is not null;
            case KpiPart.Bands:
                return TakeBands(rest, texts, problems);
            case KpiPart.Formula:
                return (Formula = rest).Length is > 0 and <= ScoringRule.Formula.MaxLength;
            case KpiPart.Guard:
                return TakeGuard(rest, texts, problems);
            case KpiPart.Key:
                return KpiKey.IsKey(Key = TypedText.Comparable(rest));
            case KpiPart.By:
                return TakeDate(rest) || (DataOwner = rest).Length > 0;
            case KpiPart.Due:
                return TakeDate(rest);
            case KpiPart.Source:
                return (Source = rest.Trim('"', '“', '”')).Length is > 0 and <= KpiTerms.MaxSource;
            case KpiPart.Indicator:
                return (Indicator = rest).Length > 0;
            case KpiPart.AllOrNothing:
                return AllOrNothing = true;
            case KpiPart.Unit:
                return (Unit = KpiWords.Unit("", rest) is { Problem: null } unit ? unit.Value : null) is not null;
            default:
                return TakeWord(part) || (index == 0 && (TakeDate(part) || TakeNumbers(part, texts, problems)));
        }
    }

    private bool TakeDate(string part)
    {
        if (DateText.Parse("", part, default) is not { Problem: null, Value: { Year: >= 2000 } due })
            return false;
        Due = due;
        return true;
    }

    private bool TakeWord(string part)
    {
        if (KpiWords.Cadence("", part) is { Problem: null } cadence)
            Cadence = cadence.Value;
        else if (KpiWords.Aggregation("", part) is { Problem: null } aggregation)
            Aggregation = aggregation.Value;
        else if (KpiWords.Direction("", part) is { Problem: null } direction)
            Direction = direction.Value;
        else
            return KpiLineWords.Of(part) == KpiPart.AllOrNothing && (AllOrNothing = true);
        return true;
    }

    /// <summary>"35% -> 41.5%", "41.5%", "20..30" or "10 -> 20..30".</summary>
    private bool TakeNumbers(string part, Texts texts, List<Problem> problems)
    {
        var sides = part.Split(["->", "→", "⇒"], StringSplitOptions.TrimEntries);
        if (sides.Length > 2)
            return false;
        if (sides.Length == 2 && (Baseline = TypedAmount.Parse(sides[0], texts, problems)) is null)
            return false;
        var range = sides[^1].Split("..", StringSplitOptions.TrimEntries);
        if (range.Length == 2 && (RangeFrom = TypedAmount.Parse(range[0], texts, problems)) is null)
            return false;
        return range.Length <= 2 && (Target = TypedAmount.Parse(range[^1], texts, problems)) is not null;
    }

    private bool TakeBands(string text, Texts texts, List<Problem> problems)
    {
        var bands = text.Split(['|', '/'], StringSplitOptions.TrimEntries).Select(band => band.Split('=', StringSplitOptions.TrimEntries)).ToList();
        if (bands.Exists(b => b.Length != 2))
            return false;
        var read = bands.Select(b => (From: TypedAmount.Parse(b[0], texts, problems), Points: Points(b[1], texts, problems))).ToList();
        if (read.Exists(b => b.From is null || b.Points is null))
            return false;
        Bands = [.. read.Select(b => new Band(b.From!.Value.Value, b.Points!.Value))];
        BandAmounts = [.. read.Select(b => b.From)];
        return true;
    }

    private static decimal? Points(string text, Texts texts, List<Problem> problems) => TypedAmount.Parse(text, texts, problems) is { Unit: null, Value: var points } ? points : null;

    private bool TakeGuard(string text, Texts texts, List<Problem> problems)
    {
        var guard = GuardText.Parse(text, texts);
        if (guard.Problem is { } problem)
            problems.Add(problem);
        else
            Guards.Add(guard.Value);
        return Guards.Count <= KpiTerms.MaxGuards;
    }
}
