using FeedbackBot.Goals.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Tasks;

public sealed class TaskProperties
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from due in Gen.Choose(0, 120)
        from today in Gen.Choose(0, 150)
        from buffer in Gen.Choose(0, GoalTask.MostBuffer)
        from week in Gen.Choose(0, 127)
        from away in Gen.Choose(0, 60)
        from importance in Gen.Elements(Importance.Low, Importance.Medium, Importance.High)
        select new Case(due, today, buffer, week, away, importance));

    [Fact]
    public void A_priority_lies_between_one_and_twelve_and_the_buffer_is_never_eaten_beyond_itself() => Check(c =>
    {
        c.Priority.ShouldBeInRange(1, 12);
        c.Time.Eaten.ShouldBeInRange(0, c.Buffer);
    });

    [Fact]
    public void As_days_go_by_nothing_becomes_less_urgent_and_no_buffer_grows_back() => Check(c =>
    {
        var later = c with { Today = c.Today + 1 };
        later.Priority.ShouldBeGreaterThanOrEqualTo(c.Priority);
        later.Time.Eaten.ShouldBeGreaterThanOrEqualTo(c.Time.Eaten);
    });

    [Fact]
    public void More_importance_or_more_buffer_never_lowers_the_priority() => Check(c =>
    {
        (c with { Importance = Importance.High }).Priority.ShouldBeGreaterThanOrEqualTo(c.Priority);
        if (c.Buffer < GoalTask.MostBuffer)
            (c with { Buffer = c.Buffer + 1 }).Priority.ShouldBeGreaterThanOrEqualTo(c.Priority);
    });

    [Fact]
    public void A_later_day_never_raises_the_priority() => Check(c =>
        (c with { Due = c.Due + 1 }).Priority.ShouldBeLessThanOrEqualTo(c.Priority));

    [Fact]
    public void What_is_overdue_has_no_buffer_left_and_comes_before_what_is_as_important_and_has_time() => Check(c =>
    {
        if (c.Today <= c.Due)
            return;
        c.Time.Eaten.ShouldBe(c.Buffer);
        c.Time.DaysLate.ShouldBe(c.Today - c.Due);
        c.Priority.ShouldBe((int)c.Importance * (int)Urgency.Now);
    });

    [Fact]
    public void A_buffer_has_as_many_working_days_as_were_said_wherever_somebody_works_at_all() => Check(c =>
    {
        if (c.Week == 0)
            return;
        var days = Enumerable.Range(1, c.Time.Due.DayNumber - c.Time.SafeDay.DayNumber).Select(i => c.Time.SafeDay.AddDays(i));
        days.Count(c.WorksOn).ShouldBe(c.Buffer);
    });

    [Fact]
    public void A_circle_is_found_exactly_where_what_is_waited_for_waits_for_the_task() => Prop.ForAll(
        Arb.From(
            from count in Gen.Choose(2, 8)
            from links in Gen.ListOf(Gen.Choose(0, (count * count) - 1), count)
            select (Count: count, Links: links.Select(l => (l / count, l % count)).ToList())),
        graph =>
        {
            var afters = graph.Links.ToLookup(l => l.Item1, l => l.Item2);
            var circle = TaskCircle.Of(0, 1, i => afters[i]);
            (circle is not null).ShouldBe(Reaches(1, 0, graph));
            if (circle is null)
                return;
            (circle[0], circle[1], circle[^1]).ShouldBe((0, 1, 0));
            circle.Skip(1).Zip(circle.Skip(2)).All(step => afters[step.First].Contains(step.Second)).ShouldBeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool Reaches(int from, int to, (int Count, List<(int, int)> Links) graph)
    {
        var reached = new HashSet<int> { from };
        for (var i = 0; i < graph.Count; i++)
            reached.UnionWith(graph.Links.Where(l => reached.Contains(l.Item1)).Select(l => l.Item2).ToList());
        return reached.Contains(to);
    }

    private static void Check(Action<Case> holds) => Prop.ForAll(Cases, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <param name="Due">In days from the start, as the next.</param>
    /// <param name="Week">A bit for each day of the week that is worked on.</param>
    /// <param name="Away">The first of seven days off.</param>
    private sealed record Case(int Due, int Today, int Buffer, int Week, int Away, Importance Importance)
    {
        public TaskTime Time => TaskTime.Of(Start.AddDays(Due), Buffer, Start.AddDays(Today), WorksOn);

        public int Priority => TaskPriority.Of(Importance, Time.Slack);

        public bool WorksOn(DateOnly day) => (Week & (1 << (int)day.DayOfWeek)) != 0 && (day < Start.AddDays(Away) || day > Start.AddDays(Away + 6));
    }
}
