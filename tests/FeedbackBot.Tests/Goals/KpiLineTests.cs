using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Tests.Goals;

public sealed class KpiLineTests
{
    private static readonly Texts English = Texts.For("en-US");

    [Fact]
    public void A_line_says_everything_about_a_kpi()
    {
        var line = Read("Retention: 35% -> 41.5%; weight 70; stretch 45%; threshold 36%; cap 120; guard error-rate > 2 cap 80; guard refund-rate >= 5 times 0.9; weekly; average; by eve@contoso.example; source Analytics, page 2; key keep");
        line.Name.ShouldBe("Retention");
        (line.Baseline, line.Target, line.Stretch, line.Threshold).ShouldBe((Percent(35), Percent(41.5m), Percent(45), Percent(36)));
        (line.Weight, line.Cap, line.Cadence, line.Aggregation).ShouldBe((70m, 120m, UpdateCadence.Weekly, KpiAggregation.Average));
        (line.DataOwner, line.Source, line.Key).ShouldBe(("eve@contoso.example", "Analytics, page 2", "keep"));
        line.Guards.Select(g => g.Guard).ShouldBe([
            new Guard("error-rate", GuardSide.Above, 2, new GuardEffect.Cap(80)), new Guard("refund-rate", GuardSide.AtLeast, 5, new GuardEffect.Multiply(0.9m))]);
    }

    [Fact]
    public void It_is_read_in_Chinese_with_wide_signs_as_well()
    {
        var line = Read("留存率：35% → 41.5%；权重 60；每月；约束 error-rate 高于 2 上限 80；来源 分析后台");
        (line.Name, line.Weight, line.Cadence, line.Source).ShouldBe(("留存率", 60m, UpdateCadence.Monthly, "分析后台"));
        line.Guards.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Spend: EUR 500 -> EUR 800", KpiUnit.Money, 800)]
    [InlineData("Answer: 5 min -> 90 s", KpiUnit.Duration, 90)]
    [InlineData("Launched: yes", KpiUnit.YesNo, 1)]
    [InlineData("Load: 20%..30%", KpiUnit.Percent, 30)]
    [InlineData("Orders: 1,200", null, 1200)]
    public void The_unit_is_in_the_numbers(string typed, KpiUnit? unit, int target)
    {
        var amount = Read(typed).Target.ShouldNotBeNull();
        (amount.Unit, amount.Value).ShouldBe((unit, (decimal)target));
    }

    [Theory]
    [InlineData("no colon")]
    [InlineData(": 3 -> 4")]
    [InlineData("A: 3 -> 4 -> 5")]
    [InlineData("A: 3 apples -> 4 apples")]
    [InlineData("A: 3 -> 4; weight heavy")]
    [InlineData("A: 3 -> 4; wieght 4")]
    [InlineData("A: 3 -> 4; bands 3")]
    [InlineData("A: 3 -> 4; guard b beyond 4")]
    [InlineData("A: 3 -> 4; key not a key!")]
    [InlineData("A: 3 -> 4; by")]
    [InlineData("A: 2027-02-30")]
    [InlineData("A: yes; due tomorrow")]
    public void What_is_not_understood_is_a_problem_and_no_exception(string typed)
    {
        var problems = new List<Problem>();
        KpiLine.Parse(typed, English, problems);
        problems.ShouldHaveSingleItem().In(English).ShouldNotBeEmpty();
        problems[0].In(Texts.For("zh-CN")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("A: 35,5% -> 41,5%", "35.5")]
    [InlineData("A: 35% -> 41,5%", "41.5")]
    [InlineData("A: 1,5 h -> 1 h", "1.5")]
    [InlineData("A: 20..30,25", "30.25")]
    [InlineData("A: 3 -> 4; weight 33,5", "33.5")]
    [InlineData("A: 3 -> 4; threshold 3,5", "3.5")]
    [InlineData("A: 3 -> 4; stretch 4,5", "4.5")]
    [InlineData("A: 3 -> 4; cap 120,5", "120.5")]
    [InlineData("A: 3..4; tolerance 0,5", "0.5")]
    [InlineData("A: 3 -> 4; bands 3,5=50 | 4=100", "3.5")]
    [InlineData("A: 3 -> 4; bands 3=50,5 | 4=100", "50.5")]
    [InlineData("A: 3 -> 4; guard b > 2,5 cap 80", "2.5")]
    [InlineData("A：３，５ -> 4", "3.5")]
    public void A_comma_where_decimals_stand_behind_a_point_is_asked_back(string typed, string meant)
    {
        var problems = new List<Problem>();
        KpiLine.Parse(typed, English, problems);
        (problems[0].Key, problems[0].Args[1]).ShouldBe(("Goals.ScoreNumberSeparator", meant));
    }

    [Theory]
    [InlineData("A: EUR 1,200 -> EUR 1,500.50; bands EUR 1,300=50 | EUR 1,500.50=100", 1500.50)]
    [InlineData("A: 1 h 30 min -> 1:15", 4500)]
    [InlineData("A, B 2,5: 3 -> 4; source Page 3,5", 4)]
    public void Thousands_and_words_stay_as_they_are(string typed, double target) => Read(typed).Target!.Value.Value.ShouldBe((decimal)target);

    [Fact]
    public void What_a_form_writes_reads_as_the_same_terms()
    {
        foreach (var kpi in Samples)
        {
            var line = Read(KpiLineText.Write(kpi, [.. Samples], _ => "ana@contoso.example"));
            (line.Name, line.Key, line.Weight, line.Source).ShouldBe((kpi.Name, kpi.Key, kpi.Weight, kpi.Source));
            (line.Baseline?.Value, line.Target?.Value, line.RangeFrom?.Value, line.Threshold?.Value, line.Stretch?.Value)
                .ShouldBe((kpi.Baseline, kpi.Target, kpi.RangeFrom, kpi.Threshold, kpi.Stretch));
            (line.Cadence, line.Aggregation).ShouldBe((kpi.Cadence, kpi.Aggregation));
            line.Guards.Select(g => g.Guard).ShouldBe(kpi.Guards);
            line.Bands.ShouldBe((kpi.Rule as ScoringRule.Stepped)?.Bands ?? []);
            line.Formula.ShouldBe((kpi.Rule as ScoringRule.Formula)?.Expression);
            line.Due.ShouldBe(kpi.Due);
            line.AllOrNothing.ShouldBe(kpi.Rule is ScoringRule.AllOrNothing);
            (line.Target?.Currency, line.DataOwner).ShouldBe((kpi.Currency, kpi.DataOwner is null ? null : "ana@contoso.example"));
        }
    }

    [Theory]
    [InlineData("Pilot live: 2027-02-15; weight 30; by omar@contoso.example")]
    [InlineData("Pilot live: yes; due 2027-02-15; weight 30; by omar@contoso.example")]
    [InlineData("Pilot live：截止 2027年2月15日；权重 30；数据负责人 omar@contoso.example")]
    [InlineData("Pilot live: by 2027/2/15; weight 30%; by omar@contoso.example")]
    public void A_day_makes_it_a_milestone(string typed)
    {
        var line = Read(typed);
        (line.Name, line.Due, line.Weight, line.DataOwner).ShouldBe(("Pilot live", new DateOnly(2027, 2, 15), 30m, "omar@contoso.example"));
    }

    private static IEnumerable<KpiTerms> Samples =>
    [
        Kpi(KpiUnit.Percent, KpiDirection.Up, new ScoringRule.Linear(120)) with { Baseline = 35.25m, Stretch = 45, Threshold = 36, Source = "Here" },
        Kpi(KpiUnit.Money, KpiDirection.Down, new ScoringRule.Stepped([new(1200.5m, 50), new(1000, 100)])) with { Currency = "CHF", Baseline = 1500 },
        Kpi(KpiUnit.Duration, KpiDirection.Down, new ScoringRule.AllOrNothing()) with { Key = "wait", Baseline = 5400, Cadence = UpdateCadence.Daily, DataOwner = default(FeedbackBot.People.PersonId) },
        Kpi(KpiUnit.Count, KpiDirection.Within, new ScoringRule.WithinRange(3)) with { RangeFrom = 10, Aggregation = KpiAggregation.Sum },
        Kpi(KpiUnit.YesNo, KpiDirection.Up, new ScoringRule.AllOrNothing()) with { Target = 1, Baseline = 0 },
        Kpi(KpiUnit.YesNo, KpiDirection.Up, new ScoringRule.AllOrNothing()) with { Target = 1, Due = new DateOnly(2027, 2, 15) },
        Kpi(KpiUnit.Number, KpiDirection.Up, new ScoringRule.Formula("min(a, b.points) / 2")) with { Target = null },
        Kpi(KpiUnit.Number, KpiDirection.Up, new ScoringRule.Linear()) with
        {
            Baseline = -3.5m, Guards = [new("x-y", GuardSide.AtMost, 0.125m, new GuardEffect.Multiply(0.5m)), new("z", GuardSide.Below, -2, new GuardEffect.Cap(60)), new("wait", GuardSide.AtLeast, 5400, new GuardEffect.Cap(60))],
        },
    ];

    private static KpiTerms Kpi(KpiUnit unit, KpiDirection direction, ScoringRule rule) => new(default, "orders-2", "Orders, EU", unit, direction, 33.34m, 100, rule);

    private static TypedAmount? Percent(decimal value) => new TypedAmount(value, KpiUnit.Percent);

    private static KpiLine Read(string typed)
    {
        var problems = new List<Problem>();
        var line = KpiLine.Parse(typed, English, problems);
        problems.Select(p => p.In(English)).ShouldBeEmpty(typed);
        return line;
    }
}
