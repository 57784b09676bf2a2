using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Outlook;

/// <summary>Forecasts computed by hand, as docs/goals.md shows one, and what holds for all of them.</summary>
public sealed class ForecastingTests
{
    private static readonly DateRange Quarter = new(new(2027, 1, 1), new(2027, 3, 31));

    private static readonly Arbitrary<(KpiTerms Terms, List<DayValue> Values, DateOnly Today)> Cases = Arb.From(
        from how in Gen.Elements(Enum.GetValues<KpiAggregation>())
        from unit in Gen.Elements(KpiUnit.Number, KpiUnit.Percent, KpiUnit.Count, KpiUnit.Duration)
        from way in Gen.Elements(KpiDirection.Up, KpiDirection.Down, KpiDirection.Within)
        from target in Gen.Choose(0, 100)
        from numbers in Gen.ListOf(Gen.Choose(0, 120))
        from gaps in Gen.ListOf(Gen.Choose(0, 12), numbers.Count)
        from later in Gen.Choose(0, 90)
        select Case(how, unit, way, target, [.. numbers], [.. gaps], later));

    [Fact]
    public void The_example_of_the_documents()
    {
        var forecast = Of(KpiAggregation.Last, KpiUnit.Percent, 41.5m, new(2027, 1, 21), new DateRange(new(2027, 1, 1), new(2027, 3, 22)), (1, 36), (11, 37), (21, 39));
        forecast.ShouldBe(new Forecast(47.8m, 45.8m, 49.9m, ForecastWord.Reaches));
    }

    [Fact]
    public void A_sum_goes_on_at_its_pace()
    {
        // 60 in 30 days leave 120 for the 60 to come; the paces were 1, 2 and 3 a day: 60 × 1 ÷ √3 = 34.6.
        var forecast = Of(KpiAggregation.Sum, KpiUnit.Count, 200, new(2027, 1, 30), Quarter, (10, 10), (20, 20), (30, 30));
        forecast.ShouldBe(new Forecast(180, 145, 215, ForecastWord.RatherMisses));
    }

    [Fact]
    public void Where_less_is_better_it_is_told_the_other_way_round()
    {
        DayValue[] falling = [new(new(2027, 1, 1), 54), new(new(2027, 1, 11), 50), new(new(2027, 1, 21), 46)];
        Forecasting.Of(Terms(KpiAggregation.Last, KpiUnit.Duration, KpiDirection.Down, 24), Quarter, falling, new(2027, 1, 21))
            .ShouldBe(new Forecast(18, 18, 18, ForecastWord.Reaches));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Too_few_values_say_nothing(int count) =>
        Of(KpiAggregation.Last, KpiUnit.Percent, 41.5m, new(2027, 1, 21), Quarter, [.. new (int, decimal)[] { (1, 36), (11, 37), (21, 39) }.Take(count)]).ShouldBeNull();

    [Fact]
    public void What_is_likely_lies_within_the_span_and_the_word_fits_it() => Check((terms, values, today) =>
    {
        if (Forecasting.Of(terms, Quarter, values, today) is not { } forecast)
            return;
        forecast.Low.ShouldBeLessThanOrEqualTo(forecast.Likely);
        forecast.High.ShouldBeGreaterThanOrEqualTo(forecast.Likely);
        if (terms.Unit is KpiUnit.Count or KpiUnit.Duration)
            forecast.Low.ShouldBeGreaterThanOrEqualTo(0);
        if (terms.Direction == KpiDirection.Up)
        {
            (forecast.Word == ForecastWord.Reaches).ShouldBe(forecast.Low >= terms.Target);
            (forecast.Word == ForecastWord.Misses).ShouldBe(forecast.High < terms.Target);
        }
    });

    [Fact]
    public void Values_that_never_change_are_foreseen_as_they_are() => Check((terms, values, today) =>
    {
        var same = values.Select(v => v with { Value = 42 }).ToList();
        if (terms.Aggregation != KpiAggregation.Sum && Forecasting.Of(terms, Quarter, same, today) is { } forecast)
            (forecast.Low, forecast.Likely, forecast.High).ShouldBe((42, 42, 42));
    });

    [Fact]
    public void After_the_period_there_is_nothing_to_foresee() => Check((terms, values, _) => Forecasting.Of(terms, Quarter, values, Quarter.To).ShouldBeNull());

    private static void Check(Action<KpiTerms, List<DayValue>, DateOnly> holds) =>
        Prop.ForAll(Cases, c => holds(c.Terms, c.Values, c.Today)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Forecast? Of(KpiAggregation how, KpiUnit unit, decimal target, DateOnly today, DateRange period, params (int Day, decimal Value)[] values) =>
        Forecasting.Of(Terms(how, unit, KpiDirection.Up, target), period, [.. values.Select(v => new DayValue(period.From.AddDays(v.Day - 1), v.Value))], today);

    private static (KpiTerms, List<DayValue>, DateOnly) Case(KpiAggregation how, KpiUnit unit, KpiDirection way, int target, int[] numbers, int[] gaps, int later)
    {
        var (day, values) = (Quarter.From, new List<DayValue>());
        foreach (var (number, gap) in numbers.Zip(gaps))
        {
            day = day.AddDays(gap);
            values.Add(new DayValue(day, number));
        }

        return (Terms(how, unit, way, target), values, day.AddDays(later));
    }

    private static KpiTerms Terms(KpiAggregation how, KpiUnit unit, KpiDirection way, decimal target) =>
        new(default, "k", "K", unit, way, 100, target, new ScoringRule.AllOrNothing()) { Aggregation = how, RangeFrom = way == KpiDirection.Within ? target / 2 : null };
}
