using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

/// <summary>How a task stands, in words that are escaped for a card.</summary>
internal static class TaskStanding
{
    public static string Whose(Texts texts, TaskFacts facts) => string.Join(" · ", new[]
    {
        facts.GivenBy is { } by ? texts["Goals.TaskOwnerFrom", CardText.EscapeLine(facts.Owner), CardText.EscapeLine(by)] : CardText.EscapeLine(facts.Owner),
        facts.Goal is { } goal ? texts["Goals.TaskForGoal", CardText.EscapeLine(goal)] : null,
        facts.Project is { } project ? texts["Goals.TaskForProject", CardText.EscapeLine(project)] : null,
    }.OfType<string>());

    public static string When(Texts texts, TaskFacts facts)
    {
        var (task, time) = (facts.Task, facts.Time);
        return task switch
        {
            { Status: GoalTaskStatus.Dropped } => texts["Goals.TaskDropped"],
            { DoneOn: { } on } => (task.Due.DayNumber - on.DayNumber) switch
            {
                > 0 and var early => texts.Count("Goals.TaskDoneEarly", early, on),
                < 0 and var late => texts.Count("Goals.TaskDoneLate", -late, on),
                _ => texts["Goals.TaskDoneOnTime", on],
            },
            _ when time.IsLate => texts.Count("Goals.TaskOverdue", time.DaysLate, task.Due),
            _ => texts["Goals.TaskDue", task.Due],
        };
    }

    /// <summary>"Priority: do this first (importance high × urgency now)".</summary>
    public static string Priority(Texts texts, TaskFacts facts) => texts[
        "Goals.TaskPriority",
        texts[$"Goals.TaskBand{TaskPriority.BandOf(facts.Priority)}"],
        texts[$"Goals.TaskImportance{facts.Task.Importance}"],
        texts[$"Goals.TaskUrgency{TaskPriority.UrgencyOf(facts.Time.Slack)}"]];

    /// <returns>Null where it has no buffer.</returns>
    public static string? Buffer(Texts texts, TaskFacts facts) => facts.Time switch
    {
        { Buffer: 0 } => null,
        { Eaten: 0 } time => texts.Count("Goals.TaskBufferWhole", time.Buffer, time.SafeDay),
        var time => texts.Count("Goals.TaskBufferEaten", time.Buffer, time.Eaten),
    };

    public static string Waits(Texts texts, TaskFacts facts, WaitedFor waited)
    {
        var name = waited.Name is { } known ? $"**{CardText.EscapeLine(known)}**" : texts["Goals.TaskHidden"];
        var (owner, time) = (CardText.EscapeLine(waited.Owner), waited.Time);
        return waited switch
        {
            { Task.IsOpen: false } => texts["Goals.TaskWaitsDone", name, owner],
            { Time.IsLate: true } => texts.Count("Goals.TaskWaitsLate", time.DaysLate, name, owner),
            _ when waited.Task.Due >= facts.Task.Due => texts["Goals.TaskWaitsAfter", name, owner, waited.Task.Due],
            { Time.Eaten: > 0 } => texts.Count("Goals.TaskWaitsEaten", time.Buffer, name, owner, time.Eaten),
            _ => texts["Goals.TaskWaits", name, owner, waited.Task.Due],
        };
    }

    /// <summary>What it waits for is late, eats its buffer, or is not even planned to be there in time.</summary>
    public static bool IsInTheWay(TaskFacts facts, WaitedFor waited) => waited.IsLate || (waited.Task.IsOpen && waited.Task.Due >= facts.Task.Due);

    public static bool IsAlarming(TaskFacts facts) => facts.Task.IsOpen && facts.Time.IsLate;

    /// <summary>One line of a list.</summary>
    public static string Line(Texts texts, TaskFacts facts, bool withOwner)
    {
        List<string?> parts =
        [
            withOwner ? CardText.EscapeLine(facts.Owner) : null,
            When(texts, facts),
            texts[$"Goals.TaskBand{TaskPriority.BandOf(facts.Priority)}"],
            facts.Time.Eaten > 0 && !facts.Time.IsLate ? Buffer(texts, facts) : null,
            facts.Goal is { } goal ? texts["Goals.TaskForGoal", CardText.EscapeLine(goal)] : null,
            facts.Project is { } project ? texts["Goals.TaskForProject", CardText.EscapeLine(project)] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
