using FeedbackBot.Goals.DueTasks;
using FeedbackBot.Goals.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.DueTasks;

public sealed class DueStagesTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Due = new(2027, 1, 15);

    [Theory]
    [InlineData("2027-01-11", "Ahead")]
    [InlineData("2027-01-12", "BufferBegun")]
    [InlineData("2027-01-14", "BufferBegun")]
    [InlineData("2027-01-15", "LastDay")]
    [InlineData("2027-01-16", "Late")]
    public void A_task_of_four_buffer_days_comes_nearer_step_by_step(string today, string stage) => Of(Due, 4, DateOnly.Parse(today, null)).ShouldBe(Enum.Parse<DueStage>(stage));

    [Fact]
    public void What_is_due_on_a_free_day_has_its_last_day_on_the_working_day_before() => Of(Due.AddDays(2), 0, Due).ShouldBe(DueStage.LastDay);

    [Fact]
    public void As_days_go_by_a_task_never_gets_further_away() => Prop.ForAll(
        Gen.Choose(0, 60).SelectMany(_ => Gen.Choose(0, GoalTask.MostBuffer), (ahead, buffer) => (ahead, buffer)).ToArbitrary(),
        task =>
        {
            var due = Due.AddDays(task.ahead);
            var stages = Enumerable.Range(0, 90).Select(day => Of(due, task.buffer, Due.AddDays(day - 20))).ToList();
            stages.ShouldBe(stages.Order());
            stages[^1].ShouldBe(DueStage.Late);
        }).QuickCheckThrowOnFailure();

    private static DueStage Of(DateOnly due, int buffer, DateOnly today) => DueStages.Of(TaskTime.Of(due, buffer, today, WorksOn), today, WorksOn);

    private static bool WorksOn(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
