using System.Globalization;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Writes a KPI's terms as the line they may be typed as, for forms: reading it again gives the same terms.</summary>
internal static class KpiLineText
{
    /// <param name="kpi">The KPI.</param>
    /// <param name="besides">The KPIs of its goal: guards that watch one give their limit in its unit.</param>
    /// <param name="email">How a person is named.</param>
    public static string Write(KpiTerms kpi, IReadOnlyList<KpiTerms> besides, Func<PersonId, string> email) =>
        $"{kpi.Name}: {string.Join("; ", Parts(kpi, besides, email).OfType<string>())}";

    private static IEnumerable<string?> Parts(KpiTerms kpi, IReadOnlyList<KpiTerms> besides, Func<PersonId, string> email)
    {
        string Amount(decimal value) => KpiLineText.Amount(kpi.Unit, kpi.Currency, value);
        string? With(string word, decimal? value) => value is { } some ? $"{word} {Amount(some)}" : null;
        if (kpi.Target is { } target)
        {
            var goal = kpi.RangeFrom is { } from ? $"{Amount(from)}..{Amount(target)}" : Amount(target);
            yield return kpi.Baseline is { } baseline ? $"{Amount(baseline)} -> {goal}" : goal;
        }

        yield return kpi.Due is { } due ? $"due {DateText.Example(due)}" : null;
        yield return $"weight {Number(kpi.Weight)}";
        yield return $"key {kpi.Key}";
        yield return kpi.Direction.ToString().ToLowerInvariant();
        if (kpi.Unit != KpiUnit.Money)
            yield return "unit " + kpi.Unit.ToString().ToLowerInvariant();
        yield return kpi.Indicator is { } indicator ? $"indicator {indicator}" : null;
        yield return With("threshold", kpi.Threshold);
        yield return With("stretch", kpi.Stretch);
        yield return kpi.Rule switch
        {
            ScoringRule.Linear linear => $"cap {Number(linear.Cap)}",
            ScoringRule.Stepped stepped => "bands " + string.Join(" | ", stepped.Bands.Select(b => $"{Amount(b.From)} = {Number(b.Points)}")),
            ScoringRule.AllOrNothing => "all-or-nothing",
            ScoringRule.WithinRange within => $"tolerance {Amount(within.Tolerance)}",
            ScoringRule.Formula formula => $"formula {formula.Expression}",
            _ => null,
        };
        foreach (var guard in kpi.Guards)
            yield return "guard " + (besides.FirstOrDefault(k => k.Key == guard.Watches) is { } watched ? Guard(guard, watched.Unit, watched.Currency) : Guard(guard));
        yield return kpi.Cadence.ToString().ToLowerInvariant();
        yield return kpi.Aggregation.ToString().ToLowerInvariant();
        yield return kpi.DataOwner is { } person ? $"by {email(person)}" : null;
        yield return kpi.Source is { } source ? $"source {source}" : null;
    }

    /// <summary>"error-rate &gt; 2% cap 80", as it is typed.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="unit">Of what is watched, where that is known; else the number stands alone.</param>
    /// <param name="currency">Of what is watched.</param>
    public static string Guard(Guard guard, KpiUnit unit = KpiUnit.Number, string? currency = null)
    {
        var side = guard.When switch { GuardSide.Above => ">", GuardSide.AtLeast => ">=", GuardSide.Below => "<", _ => "<=" };
        var effect = guard.Effect switch
        {
            GuardEffect.Cap cap => $"cap {Number(cap.Points)}",
            GuardEffect.Multiply times => $"times {Number(times.Factor)}",
            _ => "",
        };
        return $"{guard.Watches} {side} {Amount(unit, currency, guard.Limit)} {effect}";
    }

    private static string Amount(KpiUnit unit, string? currency, decimal value) => unit switch
    {
        KpiUnit.Percent => Number(value) + "%",
        KpiUnit.Money => $"{currency} {Number(value)}".TrimStart(),
        KpiUnit.Duration => Number(value) + "s",
        KpiUnit.YesNo => value == 0 ? "no" : "yes",
        _ => Number(value),
    };

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
