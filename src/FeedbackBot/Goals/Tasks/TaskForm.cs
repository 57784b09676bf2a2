using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

/// <summary>The form in which a task is added, as it was typed: whatever is wrong with it, it comes back the same.</summary>
/// <param name="Id">What the task is to be known by.</param>
internal sealed record TaskForm(GoalTaskId Id, TaskTyped Typed)
{
    public const string SaveVerb = "goals.task.save";

    private const int MaxAfter = 600;

    /// <returns>Null where the card does not say which task it is about.</returns>
    public static TaskForm? Read(CardCall call) => call.GetId<GoalTaskId>(TaskCards.TaskKey) is { } id
        ? new TaskForm(id, new TaskTyped
        {
            Name = call.Get("name"),
            Goal = call.Get("goal"),
            Project = call.Get("project"),
            Owner = call.Get("owner"),
            Due = call.Get("due"),
            Importance = call.Get("importance"),
            Buffer = call.Get("buffer"),
            Effort = call.Get("effort"),
            After = (call.Get("after") ?? "").Split([';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        })
        : null;

    public AdaptiveCard Card(Texts texts, IReadOnlyList<string> problems)
    {
        var title = texts["Goals.TaskFormTitle"];
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                problems.Count == 0 ? null : new TextBlock(texts["Goals.FormProblems"]) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
                .. problems.Select(p => new TextBlock(texts["Goals.Problem", p]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                Input("name", Typed.Name, GoalTask.MaxName),
                Input("due", Typed.Due, 40),
                Input("owner", Typed.Owner, 200),
                new ChoiceSetInput("importance", texts["Goals.TaskForm.importance"], [.. Enum.GetValues<Importance>().Reverse().Select(i => new Choice(texts[$"Goals.TaskImportance{i}"], i.ToString().ToLowerInvariant()))])
                {
                    Style = ChoiceSetStyle.Compact,
                    Value = TaskWords.ImportanceOf(Typed.Importance, Importance.Medium, []).ToString().ToLowerInvariant(),
                },
                Input("buffer", Typed.Buffer, 20),
                Input("effort", Typed.Effort, 20),
                Input("goal", Typed.Goal, 120),
                Input("project", Typed.Project, 80),
                Input("after", string.Join("; ", Typed.After), MaxAfter),
                new ActionSet([CardActions.Execute(texts["Goals.TaskFormSave"], SaveVerb, new JsonObject { [TaskCards.TaskKey] = Id.ToString() }, ActionStyle.Positive)]),
            ]);

        TextInput Input(string id, string? value, int most) =>
            new(id, texts[$"Goals.TaskForm.{id}"]) { Value = string.IsNullOrEmpty(value) ? null : value.Length > most ? value[..most] : value, MaxLength = most };
    }
}
