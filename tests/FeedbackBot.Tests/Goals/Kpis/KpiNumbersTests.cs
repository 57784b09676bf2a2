using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FsCheck;
using FsCheck.Fluent;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Kpis;

public sealed class KpiNumbersTests
{
    private static readonly Texts English = Texts.For(Language.English);
    private static readonly Texts Chinese = Texts.For(Language.Chinese);

    [Theory]
    [InlineData(KpiUnit.Number, 1234.5, "1,234.5", "1,234.5")]
    [InlineData(KpiUnit.Percent, 41.5, "41.5%", "41.5%")]
    [InlineData(KpiUnit.Money, 1234.5, "1,234.50 EUR", "1,234.50 EUR")]
    [InlineData(KpiUnit.Money, 1200, "1,200 EUR", "1,200 EUR")]
    [InlineData(KpiUnit.Duration, 129_900, "36 h 5 min", "36 小时 5 分钟")]
    [InlineData(KpiUnit.Duration, 0, "0 s", "0 秒")]
    [InlineData(KpiUnit.Duration, -90.5, "−1 min 30.5 s", "−1 分钟 30.5 秒")]
    [InlineData(KpiUnit.Count, 12000, "12,000", "12,000")]
    [InlineData(KpiUnit.YesNo, 1, "yes", "是")]
    [InlineData(KpiUnit.YesNo, 0, "no", "否")]
    [InlineData(KpiUnit.YesNo, 0.75, "75% yes", "75% 为“是”")]
    public void A_number_is_shown_in_its_unit(KpiUnit unit, double value, string english, string chinese)
    {
        KpiNumbers.Format(English, Of(unit), (decimal)value).ShouldBe(english);
        KpiNumbers.Format(Chinese, Of(unit), (decimal)value).ShouldBe(chinese);
    }

    [Theory]
    [InlineData(KpiUnit.Percent, "41.5", 41.5)]
    [InlineData(KpiUnit.Percent, "４１．５％", 41.5)]
    [InlineData(KpiUnit.Percent, "-3 percent", -3)]
    [InlineData(KpiUnit.Money, "1,234.50", 1234.5)]
    [InlineData(KpiUnit.Money, "1 234.50 EUR", 1234.5)]
    [InlineData(KpiUnit.Money, "-€5", -5)]
    [InlineData(KpiUnit.Number, "−2.5", -2.5)]
    [InlineData(KpiUnit.Count, "12", 12)]
    [InlineData(KpiUnit.Duration, "36h", 129_600)]
    [InlineData(KpiUnit.Duration, "1 h 30 min", 5400)]
    [InlineData(KpiUnit.Duration, "1.5 days", 129_600)]
    [InlineData(KpiUnit.Duration, "2小时30分钟", 9000)]
    [InlineData(KpiUnit.Duration, "1:30", 5400)]
    [InlineData(KpiUnit.YesNo, "Yes", 1)]
    [InlineData(KpiUnit.YesNo, "否", 0)]
    public void A_number_is_read_as_people_type_it(KpiUnit unit, string typed, double value)
    {
        var read = KpiNumbers.Parse(English, Of(unit), typed);
        read.Problem.ShouldBeNull();
        read.Value.ShouldBe((decimal)value);
    }

    [Theory]
    [InlineData(KpiUnit.Percent, "41,5 %", "ScoreNumberSeparator", "`41.5`")]
    [InlineData(KpiUnit.Number, "1,2345", "ScoreNumberSeparator", "`1.2345`")]
    [InlineData(KpiUnit.Money, "€1.234,50", "ScoreNumberSeparator", "`1,234.5`")]
    [InlineData(KpiUnit.Money, "1 234,50 EUR", "ScoreNumberSeparator", "`1,234.5`")]
    [InlineData(KpiUnit.Percent, "12 kg", "ScoreNumberUnitPercent", "percentage")]
    [InlineData(KpiUnit.Percent, "12 EUR", "ScoreNumberUnitPercent", "41.5%")]
    [InlineData(KpiUnit.Money, "12 USD", "ScoreNumberUnitMoney", "in EUR")]
    [InlineData(KpiUnit.Money, "$12", "ScoreNumberUnitMoney", "1,234.50 EUR")]
    [InlineData(KpiUnit.Number, "12 kg", "ScoreNumberUnitNumber", "plain number")]
    [InlineData(KpiUnit.Duration, "1,5 h", "ScoreNumberSeparator", "`1.5`")]
    [InlineData(KpiUnit.Number, "1.2.3,4,5", "ScoreNumberUnreadable", "41.5")]
    [InlineData(KpiUnit.Number, "1,23,4", "ScoreNumberUnreadable", "41.5")]
    [InlineData(KpiUnit.Number, "twelve", "ScoreNumberUnreadable", "twelve")]
    [InlineData(KpiUnit.Number, "9999999999999999", "ScoreNumberUnreadable", "41.5")]
    [InlineData(KpiUnit.Number, "", "ScoreNumberNeeded", "41.5")]
    [InlineData(KpiUnit.Number, "0.1234567", "ScoreNumberDecimals", "0.12")]
    [InlineData(KpiUnit.Count, "1.5", "ScoreNumberWhole", "whole")]
    [InlineData(KpiUnit.Count, "-1", "ScoreNumberWhole", "whole")]
    [InlineData(KpiUnit.Count, "3 calls", "ScoreNumberUnitCount", "count")]
    [InlineData(KpiUnit.Duration, "36", "ScoreNumberUnitDuration", "1 h 30 min")]
    [InlineData(KpiUnit.Duration, "3 kg", "ScoreNumberUnitDuration", "36 h")]
    [InlineData(KpiUnit.Duration, "5 min 2 h", "ScoreNumberUnitDuration", "36 h")]
    [InlineData(KpiUnit.YesNo, "maybe", "ScoreNumberUnitYesNo", "neither")]
    public void What_is_no_such_number_is_said_with_what_would_be_right(KpiUnit unit, string typed, string key, string says)
    {
        var problem = KpiNumbers.Parse(English, Of(unit), typed).Problem.ShouldNotBeNull();
        problem.Key.ShouldBe($"Goals.{key}");
        problem.In(English).ShouldContain(says);
        problem.In(Chinese).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_shown_can_be_typed_again() => Prop.ForAll(
        Arb.From(
            from unit in Gen.Elements(KpiUnit.Number, KpiUnit.Percent, KpiUnit.Money, KpiUnit.Count, KpiUnit.Duration, KpiUnit.YesNo)
            from whole in Gen.Choose(0, 10_000_000)
            from texts in Gen.Elements(English, Chinese)
            select (unit, value: unit == KpiUnit.YesNo ? whole % 2 : unit is KpiUnit.Count or KpiUnit.Duration ? whole : whole / 100m, texts)),
        c => KpiNumbers.Parse(c.texts, Of(c.unit), KpiNumbers.Format(c.texts, Of(c.unit), c.value)).Value.ShouldBe(c.value))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Whatever_is_typed_is_a_number_or_a_problem() => Prop.ForAll(
        Arb.From(
            from unit in Gen.Elements(Enum.GetValues<KpiUnit>())
            from parts in Gen.ListOf(Gen.Elements("1", "999999", ".", ",", "-", "−", "%", "€", "h", "min", "天", " ", ":", "<b>", "\ud83d", "\0", "ﬁ", "½", "e9"))
            select (unit, typed: string.Concat(parts))),
        c =>
        {
            var read = KpiNumbers.Parse(Chinese, Of(c.unit), c.typed);
            if (read.Problem is { } problem)
                problem.In(English).ShouldNotBeEmpty();
            else
                KpiNumbers.Format(English, Of(c.unit), read.Value).ShouldNotBeEmpty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static KpiTerms Of(KpiUnit unit) => Kpi("kpi", unit: unit) with { Currency = unit == KpiUnit.Money ? "EUR" : null };
}
