using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Scoring.Formulas;
using FsCheck;
using FsCheck.Fluent;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("12 / 3 / 2", 2)]
    [InlineData("10 - -4", 14)]
    [InlineData("0.1 + 0.2", 0.3)]
    [InlineData("min(80, sales, 90)", 50)]
    [InlineData("max(error-rate * 10, sales)", 50)]
    [InlineData("abs(sales - 60)", 10)]
    [InlineData("round(2.345, 2)", 2.35)]
    [InlineData("round(2.5)", 3)]
    [InlineData("if(error-rate > 2, 10, 90)", 90)]
    [InlineData("if(error-rate >= 2, 10, 90)", 10)]
    [InlineData("(sales != 50) + (sales = 50) * 7 + (sales <> 1)", 8)]
    [InlineData("100 × 3 ÷ 4 − 5", 70)]
    [InlineData("max（10，20）", 20)]
    [InlineData("Sales * 2", 100)]
    [InlineData("7-day-use + 1", 31)]
    [InlineData("1 / 3", 0.33)]
    [InlineData("留存率 / 2 + sales-王强", 60)]
    [InlineData("max(max, min) + points", 54)]
    [InlineData("0 - 5", 0)]
    [InlineData("5 * 100", 200)]
    public void Is_computed_as_it_is_written(string formula, double points) =>
        KpiScoring.Of(Formula("x", formula), [], Seen(("sales", 50), ("error-rate", 2), ("7-day-use", 30), ("留存率", 40), ("sales-王强", 40), ("max", 50), ("min", 1), ("points", 4))).Points.ShouldBe((decimal)points);

    [Theory]
    [InlineData("", "FormulaEmpty")]
    [InlineData("  ", "FormulaEmpty")]
    [InlineData("1 +", "FormulaEndsEarly")]
    [InlineData("(1 + 2", "FormulaUnclosed")]
    [InlineData("1 + 2)", "FormulaUnexpected")]
    [InlineData("1 2", "FormulaUnexpected")]
    [InlineData("1,5 * 2", "FormulaComma")]
    [InlineData("80% * 2", "FormulaPercent")]
    [InlineData("sqrt(4)", "FormulaFunction")]
    [InlineData("system.exit(1)", "FormulaOnlyPoints")]
    [InlineData("sales.value", "FormulaOnlyPoints")]
    [InlineData("if(1, 2)", "FormulaArgumentsIf")]
    [InlineData("abs(1, 2)", "FormulaArgumentsAbs")]
    [InlineData("min()", "FormulaUnexpected")]
    [InlineData("round(2, sales)", "FormulaRoundDigits")]
    [InlineData("round(2, 0.5)", "FormulaRoundDigits")]
    [InlineData("sales / 0", "FormulaByZero")]
    [InlineData("sales / 0.00", "FormulaByZero")]
    [InlineData("1 < 2 < 3", "FormulaUnexpected")]
    [InlineData("'a' + \"b\"", "FormulaUnexpected")]
    [InlineData("99999999999999999", "FormulaUnexpected")]
    [InlineData("1.2.3", "FormulaUnexpected")]
    [InlineData("while(true)", "FormulaFunction")]
    [InlineData("😀", "FormulaUnexpected")]
    [InlineData("\ud83d", "FormulaUnexpected")]
    public void What_cannot_be_read_is_said(string formula, string problem) => Read(formula).ShouldBe($"Goals.{problem}");

    [Fact]
    public void Too_long_too_deep_and_too_much_are_said()
    {
        Read(new string('1', 401)).ShouldBe("Goals.FormulaTooLong");
        Read(new string('(', 200) + "1" + new string(')', 199)).ShouldBe("Goals.FormulaTooDeep");
        Read(new string('-', 399) + "1").ShouldBe("Goals.FormulaTooDeep");
        Read(string.Join('+', Enumerable.Repeat("1", 200))).ShouldBe("Goals.FormulaTooManyParts");
    }

    [Fact]
    public void Dividing_by_zero_is_missing_and_not_zero() =>
        KpiScoring.Of(Formula("x", "100 / (sales - 50)"), [], Seen(("sales", 50))).Missing.ShouldBe(new Missing(MissingReason.DividedByZero));

    [Fact]
    public void Only_the_branch_that_holds_is_computed() =>
        KpiScoring.Of(Formula("x", "if(sales > 0, 100 / sales, 7)"), [], Seen(("sales", 0))).Points.ShouldBe(7);

    [Fact]
    public void A_number_too_large_is_missing() =>
        KpiScoring.Of(Formula("x", "sales * sales"), [], Seen(("sales", 1_000_000_000_000_000m))).Missing.ShouldBe(new Missing(MissingReason.TooLarge));

    [Fact]
    public void A_kpi_without_a_value_is_named() =>
        KpiScoring.Of(Formula("x", "sales + 1"), []).Missing.ShouldBe(new Missing(MissingReason.OtherIsMissing, "sales"));

    [Fact]
    public void Formulas_are_scored_after_what_they_need()
    {
        var goal = Goal((Formula("both", "min(sum.points, 70)", 20), null), (Formula("sum", "0.5 * a.points + b", 30), null), (Kpi("a", weight: 30), 80), (Kpi("b", weight: 20), 12));
        goal.Kpis.Select(k => k.Points).ShouldBe([52, 52, 80, 12]);
    }

    [Fact]
    public void Points_in_a_formula_are_those_that_guards_left() =>
        Goal((Formula("x", "a.points"), null), (Kpi("a") with { Guards = [Cap("b", GuardSide.Above, 2, 60)] }, 90), (Kpi("b"), 3)).Kpis[0].Points.ShouldBe(60);

    [Fact]
    public void Formulas_in_a_circle_are_missing_and_end()
    {
        var goal = Goal((Formula("a", "b.points + 1"), null), (Formula("b", "a.points"), null), (Formula("c", "c.points"), null));
        goal.Kpis.ShouldAllBe(k => k.Points == null);
        goal.Total.ShouldBeNull();
    }

    [Fact]
    public void A_circle_is_refused_when_terms_are_set()
    {
        Problems(Formula("a", "b.points"), Formula("b", "c.points"), Formula("c", "a.points")).ShouldHaveSingleItem().ShouldContain("a → b → c → a");
        Problems(Formula("a", "a.points")).ShouldHaveSingleItem().ShouldContain("a → a");
        Problems(Formula("a", "a * 2"), Formula("b", "a.points + a")).ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_names_are_said_with_the_nearest()
    {
        Problems(Formula("a", "slaes + 1"), Kpi("sales"), Kpi("cost")).ShouldHaveSingleItem().ShouldContain("sales");
        Problems(Formula("a", "sales-cost"), Kpi("sales"), Kpi("cost")).ShouldHaveSingleItem().ShouldContain("sales - cost");
    }

    [Fact]
    public void No_text_at_all_throws_or_runs_on() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements("1", "0", "a", "a.points", ".", "+", "-", "*", "/", "(", ")", ",", "min(", "if(", "round(", "<", "=", " ", "%", "é", "\0"))),
        parts =>
        {
            var score = KpiScoring.Of(Formula("x", string.Concat(parts)), [], Seen(("a", 3)));
            (score.Points is null).ShouldBe(score.Missing is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static string? Read(string formula) => FormulaReader.Read(formula).Problem is { } problem && problem.In(Texts.For("zh")).Length > 0 ? problem.Key : null;

    private static IEnumerable<string> Problems(params KpiTerms[] kpis) => ScoringRules.Check(kpis).Select(p => p.In(Texts.For(Language.English)));
}
