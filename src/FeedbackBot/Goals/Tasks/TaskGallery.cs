using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tasks;

internal sealed class TaskGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 26);
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly PersonId Mia = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 2]));
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Write_*[the] launch plan 编写上市计划 ", 8))[..GoalTask.MaxName];
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的原因 <b>**long**</b> & [so on](x)\n", 50));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        GalleryCard Task(string variant, TaskFacts facts, string? said = null, string? load = null, IReadOnlyList<string>? problems = null) =>
            new("goals/task", variant, TaskCards.One(texts, facts, said, problems, load));

        var plan = Facts("Launch plan", 8, 5) with { Goal = "Grow in *Europe*" };
        yield return Task("short", Facts("Tax", 30, 0));
        yield return Task("added for another", plan with { Viewer = Mia }, texts["Goals.TaskAdded"], Load(texts, "Ana Berg", "Ops", [2, 3, 4]));
        yield return Task("alone in the team", Facts("Tax", 30, 0) with { Viewer = Mia }, null, Load(texts, "Ana Berg", null, []));
        yield return Task("waits", plan with { Waits = [Waited("Choose the agency", -3, 0), Waited("Budget", 20, 0), Waited("Brief", 2, 5), Waited("Kick-off", 1, 0), Waited(null, -1, 0)] });
        yield return Task("given to you", Given("Launch plan", 3), texts["Goals.TaskSummaryGiven", "Mia *Lang*"]);
        yield return Task("overdue", Facts("Launch plan", -3, 2));
        yield return Task("done", Facts("Launch plan", 3, 2, task => task.Finish(Today)));
        yield return Task("done late", Facts("Launch plan", -1, 0, task => task.Finish(Today)));
        yield return Task("moved", Facts("Launch plan", 3, 2, task => task.Move(Today.AddDays(40), 5, Importance.High)));
        yield return Task("long", Long() with { Viewer = Mia }, texts["Goals.TaskSummaryReturned", LongName], Load(texts, LongName, LongName, [1, 2, 3]), [.. Enumerable.Repeat(texts["Goals.TaskMoveHow"], 3)]);
        yield return new("goals/task-return", "short", TaskCards.Return(texts, Given("Launch plan", 3), "", []));
        yield return new("goals/task-return", "long", TaskCards.Return(texts, Long(), LongText[..GoalTask.MaxReason], [texts["Goals.TaskReasonMissing", 0, GoalTask.MaxReason]]));
        yield return new("goals/task-form", "empty", new TaskForm(default, new TaskTyped()).Card(texts, []));
        yield return new("goals/task-form", "long with problems", new TaskForm(default, new TaskTyped
        {
            Name = LongName,
            Goal = LongName,
            Project = LongName,
            Owner = LongName,
            Due = "x",
            Importance = "high",
            Buffer = "x",
            Effort = "x",
            After = [LongName, LongName, LongName],
        }).Card(texts, [.. Enumerable.Repeat(texts["Goals.TaskMoveHow"], 8)]));
        yield return List("empty", TaskListKind.Mine, null, []);
        yield return List("short", TaskListKind.Mine, null, [Facts("Launch plan", -3, 2), plan, Facts("Tax", 40, 0)]);
        yield return List("of a goal", TaskListKind.Goal, "Grow in *Europe*", [plan with { Waits = [Waited("Choose the agency", -3, 0)] }]);
        yield return List("of a team", TaskListKind.Team, null, [plan with { Viewer = Mia }], [new("Ana *Berg*", Workload.Of([new(Today, 3)], [], Today), 1)]);
        yield return List("long", TaskListKind.Team, null, [.. Enumerable.Repeat(Long(), 30)], [.. Enumerable.Repeat(new NamedLoad(LongName, Workload.Of([new(Today, 60)], [], Today), 1200), 30)]);

        GalleryCard List(string variant, TaskListKind kind, string? of, IReadOnlyList<TaskFacts> tasks, IReadOnlyList<NamedLoad>? loads = null) =>
            new("goals/tasks", variant, TaskListCards.One(texts, new TaskList(kind, of, tasks, Workload.WeekOf(Today).To) { All = variant == "long" ? 1234 : tasks.Count, Loads = loads ?? [] }, variant == "long" ? 2 : 1));
    }

    /// <summary>Ana's, added by herself.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dueIn">In days from today.</param>
    /// <param name="buffer">In working days.</param>
    /// <param name="then">What became of it.</param>
    internal static TaskFacts Facts(string name, int dueIn, int buffer, Action<GoalTask>? then = null)
    {
        var task = GoalTask.Add(default, new TaskFrame(name, Ana, Today.AddDays(dueIn)) { Importance = Importance.High, Buffer = buffer, Effort = buffer == 0 ? null : 3 }, Ana, Monday);
        then?.Invoke(task);
        return Seen(task, "Ana Berg");
    }

    private static TaskFacts Given(string name, int dueIn)
    {
        var task = GoalTask.Add(default, new TaskFrame(name, Ana, Today.AddDays(dueIn)), Mia, Monday);
        return Seen(task, "Ana Berg") with { GivenBy = "Mia *Lang*" };
    }

    internal static TaskFacts Long()
    {
        var task = GoalTask.Add(default, new TaskFrame(LongName, Ana, Today.AddDays(4)) { Importance = Importance.High, Buffer = GoalTask.MostBuffer, Effort = GoalTask.MostEffort }, Mia, Monday);
        task.HandBack(LongText[..GoalTask.MaxReason]);
        task.Assign(Ana, Mia);
        task.Move(Today.AddDays(5), GoalTask.MostBuffer, Importance.High);
        return Seen(task, LongName) with
        {
            Goal = LongName[..Goal.MaxName],
            Project = LongName[..80],
            GivenBy = LongName,
            ReturnedBy = LongName,
            Waits = [.. Enumerable.Range(1, TaskAfter.Most).Select(i => Waited($"{i} {LongName}"[..GoalTask.MaxName], -i, 0))],
        };
    }

    private static WaitedFor Waited(string? name, int dueIn, int buffer)
    {
        var facts = Facts(name ?? "-", dueIn, buffer);
        return new WaitedFor(facts.Task, name, "Omar Haddad", facts.Time);
    }

    private static TaskFacts Seen(GoalTask task, string owner) =>
        new(task, TaskTime.Of(task.Due, task.Buffer, Today, WorksOn), owner, Ana) { MayChange = true };

    private static bool WorksOn(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static string Load(Texts texts, string person, string? group, IReadOnlyList<int> others) =>
        WorkloadWords.Of(texts, new WorkloadOf(person, group, Today, new Workload(7, 3, 12, others)));
}
