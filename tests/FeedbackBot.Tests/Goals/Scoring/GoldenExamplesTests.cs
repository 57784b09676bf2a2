using System.Globalization;
using System.Text.RegularExpressions;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Tests.Architecture;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

/// <summary>docs/scoring.md has examples that people computed by hand. Here the code computes them.</summary>
public sealed class GoldenExamplesTests
{
    public static TheoryData<string> Kpis => Rows("| example | rule |");

    public static TheoryData<string> Milestones => Rows("| example | due |");

    public static TheoryData<string> Guards => Rows("| example | before |");

    public static TheoryData<string> Goals => Rows("| example | weights |");

    public static TheoryData<string> Divided => Rows("| example | unit |");

    [Theory]
    [MemberData(nameof(Kpis))]
    public void A_kpi_is_scored_as_by_hand(string row)
    {
        var cells = Cells(row);
        var direction = Enum.Parse<KpiDirection>(cells[2], ignoreCase: true);
        var start = Maybe(cells[3]);
        var kpi = Kpi("x", Rule(cells[1]), Maybe(cells[4]), direction) with
        {
            Baseline = direction == KpiDirection.Within ? null : start,
            RangeFrom = direction == KpiDirection.Within ? start : null,
            Stretch = Maybe(cells[5]),
        };
        var named = Regex.Matches(cells[6], @"(\w+)=([\d.]+)").Select(m => (m.Groups[1].Value, Number(m.Groups[2].Value))).ToList();
        ScoringRules.Check(kpi).ShouldBeEmpty();
        KpiScoring.Of(kpi, named.Count > 0 ? [] : Values(Number(cells[6])), Seen(named)).Points.ShouldBe(Number(cells[7]));
    }

    [Theory]
    [MemberData(nameof(Milestones))]
    public void A_milestone_is_scored_as_by_hand(string row)
    {
        var cells = Cells(row);
        var kpi = Kpi("x", new ScoringRule.AllOrNothing(), 1, unit: KpiUnit.YesNo) with { Due = DateOnly.Parse(cells[1], CultureInfo.InvariantCulture) };
        var today = DateOnly.Parse(cells[3], CultureInfo.InvariantCulture);
        IReadOnlyList<Observation> values = cells[2] is "nothing" ? [] : Values(cells[2].Split(", then ").Select(said => said == "done" ? 1m : 0));
        var score = GoalScoring.Of([new KpiInput(kpi, values)], today: today).Kpis.ShouldHaveSingleItem();
        score.Points.ShouldBe(Maybe(cells[4]));
        (score.Missing is null).ShouldBe(score.Points is not null);
    }

    [Theory]
    [MemberData(nameof(Guards))]
    public void Guards_leave_what_they_leave_by_hand(string row)
    {
        var cells = Cells(row);
        var guards = cells[2].Split(',', StringSplitOptions.TrimEntries).Select(g => g.StartsWith("cap", StringComparison.Ordinal)
            ? Cap("w", GuardSide.Above, 0, Number(g[4..]))
            : Multiply("w", GuardSide.Above, 0, Number(g[2..])));
        GuardedPoints.Of(Number(cells[1]), [.. guards], Seen(("w", 1)).Values).Points.ShouldBe(Number(cells[3]));
    }

    [Theory]
    [MemberData(nameof(Goals))]
    public void A_goal_adds_up_as_by_hand(string row)
    {
        var cells = Cells(row);
        var points = List(cells[2]);
        var score = WeightedScore.Of([.. List(cells[1]).Select((w, i) => new ScorePart($"{i}", "", w!.Value, points[i]))]);
        score.Parts.Select(p => p.Share).ShouldBe(List(cells[3]));
        score.Total.ShouldBe(Maybe(cells[4]));
    }

    [Theory]
    [MemberData(nameof(Divided))]
    public void A_target_is_divided_as_by_hand(string row)
    {
        var cells = Cells(row);
        var has = List(cells[4]);
        var split = Cascade.Split(
            Number(cells[2]), Enum.Parse<KpiUnit>(cells[1], ignoreCase: true), CascadeWay.ByWeight,
            [.. List(cells[3]).Select((w, i) => new Receiver($"{i}", w, Has: has[i]!.Value))]).Value;
        split.Parts.Select(p => (decimal?)p.Share).ShouldBe(List(cells[5]));
        split.NotCovered.ShouldBe(Number(cells[6]));
    }

    private static ScoringRule Rule(string words) => words.Split(' ', ',')[0] switch
    {
        "linear" => new ScoringRule.Linear(words.Contains("cap") ? Number(words.Split(' ')[^1]) : 100),
        "bands" => new ScoringRule.Stepped([.. words.Split(' ')[1..].Select(b => b.Split(':')).Select(b => new Band(Number(b[0]), Number(b[1])))]),
        "all" => new ScoringRule.AllOrNothing(),
        "within" => new ScoringRule.WithinRange(Number(words.Split(' ')[^1])),
        _ => new ScoringRule.Formula(words["formula ".Length..]),
    };

    private static TheoryData<string> Rows(string header)
    {
        var rows = House.Read("docs/scoring.md").Split('\n').SkipWhile(l => !l.StartsWith(header, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|')).ToList();
        rows.Count.ShouldBeGreaterThan(2);
        return [.. rows];
    }

    private static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries)[1..^1];

    private static List<decimal?> List(string cell) => [.. cell.Split(',', StringSplitOptions.TrimEntries).Select(Maybe)];

    private static decimal? Maybe(string cell) => cell is "" or "–" ? null : Number(cell);

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
