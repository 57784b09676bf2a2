using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class ScoringRulesTests
{
    private static readonly KpiTerms Up = Kpi("sales") with { Baseline = 50 };
    private static readonly KpiTerms Range = Kpi("ph", new ScoringRule.WithinRange(), 8, KpiDirection.Within) with { RangeFrom = 6 };

    [Fact]
    public void What_can_be_scored_is_taken() =>
        ScoringRules.Check([Up, Range, Kpi("calls"), Kpi("bugs", direction: KpiDirection.Down, target: 3) with { Threshold = 9 }]).ShouldBeEmpty();

    [Fact]
    public void What_cannot_be_scored_is_refused_when_terms_are_set()
    {
        Only(Up with { Target = null }, "ScoreTargetNeeded");
        Only(Up with { Target = 50 }, "ScoreStartIsTarget");
        Only(Up with { Target = 40 }, "ScoreStartBeyond");
        Only(Up with { Threshold = 100 }, "ScoreStartIsTarget");
        Only(Up with { Direction = KpiDirection.Down }, "ScoreStartBeyond");
        Only(Kpi("bugs", direction: KpiDirection.Down), "ScoreStartNeeded");
        Only(Kpi("loss", target: -5), "ScoreStartNeeded");
        Only(Up with { Stretch = 120 }, "ScoreStretchNeedsCap");
        Only(Up with { Stretch = 90, Rule = new ScoringRule.Linear(120) }, "ScoreStretchBehind");
        Only(Up with { Rule = new ScoringRule.Linear(99) }, "ScoreCap");
        Only(Up with { Rule = new ScoringRule.Linear(200.01m) }, "ScoreCap");
        Only(Up with { Rule = new ScoringRule.WithinRange() }, "ScoreNotWithin");
        Only(Up with { Unit = KpiUnit.Count, Baseline = -1 }, "ScoreCountNegative");
        Only(Kpi("iso", new ScoringRule.AllOrNothing(), 2, unit: KpiUnit.YesNo), "ScoreYesNoTarget");
        Only(Range with { RangeFrom = null }, "ScoreRangeNeeded");
        Only(Range with { RangeFrom = 9 }, "ScoreRangeReversed");
        Only(Range with { Rule = new ScoringRule.Linear() }, "ScoreWithinRule");
        Only(Range with { Rule = new ScoringRule.WithinRange(-1) }, "ScoreTolerance");
        Only(Up with { Rule = new ScoringRule.Formula("1 +") }, "FormulaEndsEarly");
    }

    [Fact]
    public void Whatever_the_rule_a_target_is_not_worse_than_today()
    {
        Only(Up with { Target = 40, Threshold = 30 }, "ScoreStartBeyond");
        Only(Up with { Target = 40, Rule = new ScoringRule.AllOrNothing() }, "ScoreStartBeyond");
        Only(Up with { Target = 60, Direction = KpiDirection.Down, Rule = new ScoringRule.AllOrNothing() }, "ScoreStartBeyond");
        Only(Up with { Target = 40, Rule = new ScoringRule.Stepped([new(30, 50), new(40, 100)]) }, "ScoreStartBeyond");
        Only(Up with { Target = 60, Rule = new ScoringRule.Stepped([new(30, 50), new(40, 100)]) }, "ScoreStartBeyond");
        Only(Up with { Threshold = 110 }, "ScoreThresholdBeyond");
        ScoringRules.Check(Up with { Target = 50, Rule = new ScoringRule.AllOrNothing() }).ShouldBeEmpty("to hold what was reached is a target");
        ScoringRules.Check(Up with { Target = 50, Threshold = 30 }).ShouldBeEmpty();
        ScoringRules.Check(Range with { Baseline = 9 }).ShouldBeEmpty();
    }

    [Fact]
    public void Bands_go_up_step_by_step()
    {
        Only(Bands(), "ScoreBandsCount");
        Only(Bands([.. Enumerable.Range(0, 11).Select(i => new Band(i, i))]), "ScoreBandsCount");
        Only(Bands(new(1, 10), new(1, 20)), "ScoreBandsOrder");
        Only(Bands(new(1, 10), new(2, 10)), "ScoreBandsOrder");
        Only(Bands(new Band(1, 201)), "ScoreBandPoints");
        ScoringRules.Check([Bands(new(5, 10), new(3, 20)) with { Direction = KpiDirection.Down }]).ShouldBeEmpty();
    }

    [Fact]
    public void Guards_watch_something_there_is_and_limit()
    {
        Only(Up with { Guards = [Cap("sales", GuardSide.Above, 2, 80)] }, "ScoreGuardSelf");
        Only(Up with { Guards = [Cap("eror", GuardSide.Above, 2, 80)] }, "ScoreGuardUnknown", "error");
        Only(Up with { Guards = [Cap("error", GuardSide.Above, 2, 101)] }, "ScoreGuardCap", "error");
        Only(Up with { Guards = [Multiply("error", GuardSide.Above, 2, 1.1m)] }, "ScoreGuardFactor", "error");
        Only(Up with { Guards = [.. Enumerable.Repeat(Cap("error", GuardSide.Above, 2, 80), 6)] }, "ScoreGuardsMost", "error");
        ScoringRules.Check([Up with { Guards = [Cap("error", GuardSide.Above, 2, 80)] }], ["error"]).ShouldBeEmpty();
    }

    private static KpiTerms Bands(params Band[] bands) => Kpi("nps", new ScoringRule.Stepped(bands));

    private static void Only(KpiTerms kpi, string problem, params string[] elsewhere)
    {
        var found = ScoringRules.Check([kpi], elsewhere).ShouldHaveSingleItem();
        found.Key.ShouldBe($"Goals.{problem}");
        Language.All.ShouldAllBe(language => found.In(Texts.For(language)).Length > 0);
    }
}
