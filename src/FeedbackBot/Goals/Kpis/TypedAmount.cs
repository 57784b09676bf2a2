using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>A number that says itself what it is a number of: "41.5 %", "EUR 12,000", "90 s", "yes", "12". For the values of a known KPI see <see cref="KpiNumbers"/>.</summary>
/// <param name="Value">In the unit's own measure: percent as said, durations in seconds, yes 1 and no 0.</param>
/// <param name="Unit">Null where the number stands alone.</param>
/// <param name="Currency">ISO 4217 code of money.</param>
internal readonly record struct TypedAmount(decimal Value, KpiUnit? Unit = null, string? Currency = null)
{
    /// <returns>Null for what is no number.</returns>
    /// <param name="typed">By a person.</param>
    /// <param name="texts">Theirs.</param>
    /// <param name="problems">Takes what is wrong with a number that can be read all the same.</param>
    public static TypedAmount? Parse(string typed, Texts texts, ICollection<Problem> problems)
    {
        var amount = Read(typed, texts);
        if (amount is not null && NumberSeparators.WrongIn(typed, texts) is { } wrong)
            problems.Add(wrong);
        return amount;
    }

    private static TypedAmount? Read(string typed, Texts texts)
    {
        var text = TypedText.Line(typed);
        if (text.Length == 0)
            return null;
        if (KpiYesNo.Parse(texts, text) is { Problem: null } answer && !text.Any(char.IsDigit))
            return new(answer.Value, KpiUnit.YesNo);
        if (NumberWithUnit.Of(text) is { } parts && TypedNumber.Parse(parts.Number, texts.Culture) is { } number)
        {
            if (parts.Unit.Length == 0)
                return new(number);
            if (parts.Unit == "%")
                return new(number, KpiUnit.Percent);
            if (Currencies.CodeOf(parts.Unit) is { } currency)
                return new(number, KpiUnit.Money, currency);
        }

        return KpiDurations.Read(texts, text) is { } seconds ? new(seconds, KpiUnit.Duration) : null;
    }
}
