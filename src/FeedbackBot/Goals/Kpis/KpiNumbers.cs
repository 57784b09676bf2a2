using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>A KPI's numbers as people write and read them, in its unit and their culture.</summary>
internal static class KpiNumbers
{
    /// <summary>More decimals are not taken: what is stored is what is shown.</summary>
    public const int MaxDecimals = 6;

    public const string Plain = "#,0.##########";

    /// <summary>Half a cent and less is shown too, so that what is shown is what was computed with.</summary>
    private const string Cents = "#,0.00########";

    /// <summary>In characters; no number is longer.</summary>
    private const int MaxTyped = 60;

    public static string Format(Texts texts, KpiTerms terms, decimal value) => terms.Unit switch
    {
        KpiUnit.Percent => texts["Goals.ScoreNumberPercent", Number(texts, value)],
        KpiUnit.Money => texts["Goals.ScoreNumberMoney", value.ToString(value % 1 == 0 ? Plain : Cents, texts.Culture), terms.Currency ?? ""].Trim(),
        KpiUnit.Duration => KpiDurations.Format(texts, value),
        KpiUnit.YesNo => value switch
        {
            1 => texts["Goals.ScoreNumberYes"],
            0 => texts["Goals.ScoreNumberNo"],
            _ => texts["Goals.ScoreNumberPartYes", Number(texts, Math.Round(value * 100, 2, MidpointRounding.AwayFromZero))],
        },
        _ => Number(texts, value),
    };

    /// <summary>As <see cref="Format"/>, where it is computed with: yes and no are 1 and 0.</summary>
    public static string InArithmetic(Texts texts, KpiTerms terms, decimal value) =>
        terms.Unit == KpiUnit.YesNo ? Number(texts, value) : Format(texts, terms, value);

    public static string Number(Texts texts, decimal value) => value.ToString(Plain, texts.Culture);

    /// <summary>Two decimals, always: points are rounded to them.</summary>
    public static string Points(Texts texts, decimal points) => points.ToString("0.00", texts.Culture);

    public static Parsed<decimal> Parse(Texts texts, KpiTerms terms, string? typed)
    {
        var text = TypedText.Line(typed ?? "");
        if (text.Length == 0)
            return new Problem("Goals.ScoreNumberNeeded", Example(texts, terms));
        if (text.Length > MaxTyped)
            return new Problem("Goals.ScoreNumberUnreadable", CardText.EscapeLine(TypedText.Short(text)), Example(texts, terms));
        return terms.Unit switch
        {
            KpiUnit.YesNo => KpiYesNo.Parse(texts, text),
            KpiUnit.Duration => KpiDurations.Parse(texts, text),
            _ => Measured(texts, terms, text),
        };
    }

    private static Parsed<decimal> Measured(Texts texts, KpiTerms terms, string text)
    {
        var typed = NumberWithUnit.Of(text);
        var shown = CardText.EscapeLine(TypedText.Short(text));
        if (typed is null || TypedNumber.Parse(typed.Number, texts.Culture) is not { } number)
            return new Problem("Goals.ScoreNumberUnreadable", shown, Example(texts, terms));
        if (!TypedNumber.IsOf(texts.Culture, typed.Number))
            return new Problem("Goals.ScoreNumberSeparator", shown, Number(texts, number));
        if (!UnitFits(terms, typed.Unit))
            return new Problem($"Goals.ScoreNumberUnit{terms.Unit}", shown, Example(texts, terms), terms.Currency ?? "");
        if (number != Math.Round(number, MaxDecimals))
            return new Problem("Goals.ScoreNumberDecimals", shown, MaxDecimals, Format(texts, terms, Math.Round(number, 2)));
        return terms.Unit == KpiUnit.Count && (number < 0 || number % 1 != 0)
            ? new Problem("Goals.ScoreNumberWhole", shown)
            : number;
    }

    private static bool UnitFits(KpiTerms terms, string unit) => unit.Length == 0 || terms.Unit switch
    {
        KpiUnit.Percent => unit is "%" or "percent" or "per cent" or "pct",
        KpiUnit.Money => Currencies.Mean(unit, terms.Currency),
        _ => false,
    };

    private static string Example(Texts texts, KpiTerms terms) => terms.Unit switch
    {
        KpiUnit.Count => Number(texts, 12),
        KpiUnit.YesNo => texts["Goals.ScoreNumberYes"],
        KpiUnit.Duration => KpiDurations.Format(texts, 5400),
        _ => Format(texts, terms, terms.Unit == KpiUnit.Money ? 1234.5m : 41.5m),
    };
}
