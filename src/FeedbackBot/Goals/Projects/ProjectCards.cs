using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Projects;

/// <summary>A project group: who is in it, until when, and its tasks.</summary>
internal static class ProjectCards
{
    public const string Verb = "goals.project";
    public const string ProjectKey = "project";

    public static AdaptiveCard One(Texts texts, ProjectFacts facts, string? said = null, int page = 1)
    {
        var heading = CardText.EscapeLine(facts.Project.Name);
        return CardParts.Page(
            CardPages.Split(
                Blocks(texts, facts),
                p => CardParts.Card(
                    texts,
                    texts["Goals.ProjectFallback", heading],
                    [
                        TextBlock.Heading(heading),
                        said is null ? null : new TextBlock(said) { Color = TextColor.Accent, Spacing = Spacing.Small },
                        CardParts.Subtle(texts[facts.IsOver ? "Goals.ProjectWasUntil" : "Goals.ProjectUntil", facts.Project.Until]),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        CardParts.Actions(CardParts.Turning(texts, p, Verb, Data(facts.Project))),
                    ])), page);
    }

    /// <summary>What somebody is told who is put into a group, or is no longer in it.</summary>
    public static AdaptiveCard Told(Texts texts, Project project, string said, bool isIn) => CardParts.Card(
        texts,
        said,
        [
            TextBlock.Heading(CardText.EscapeLine(project.Name)),
            new TextBlock(said),
            CardParts.Subtle(texts[isIn ? "Goals.ProjectWhatItMeans" : "Goals.ProjectWhatStays"]),
            isIn ? new ActionSet([CardActions.Execute(texts["Goals.ProjectButtonOpen"], Verb, Data(project), id: "open")]) : null,
        ]);

    public static AdaptiveCard List(Texts texts, IReadOnlyList<(Project Project, string Lead)> projects)
    {
        var title = texts["Goals.ProjectList"];
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                projects.Count == 0 ? new TextBlock(texts["Goals.ProjectListEmpty"]) : null,
                .. projects.Index().SelectMany(p => Line(texts, p.Index + 1, p.Item.Project, p.Item.Lead)),
            ]);
    }

    private static IEnumerable<CardElement> Line(Texts texts, int number, Project project, string lead)
    {
        yield return new TextBlock(texts["Goals.ListLine", number, CardText.EscapeLine(project.Name)]) { Separator = true };
        yield return CardParts.Subtle(texts["Goals.ProjectLine", CardText.EscapeLine(lead), project.Until]);
        yield return new ActionSet([CardActions.Execute(texts["Goals.ButtonOpen", number], Verb, Data(project), id: $"open.{number}", tooltip: texts["Goals.ButtonOpenNamed", project.Name])]);
    }

    private static IEnumerable<CardBlock> Blocks(Texts texts, ProjectFacts facts)
    {
        if (facts.Goal is { } goal)
            yield return CardBlock.Of(CardParts.Subtle(texts["Goals.TaskForGoal", CardText.EscapeLine(goal)]));
        yield return CardBlock.Of(
            [CardParts.Strong(texts["Goals.ProjectMembers"]), .. facts.Members.Select((m, i) => new TextBlock(Member(texts, m, i == 0)) { Spacing = Spacing.Small })]);
        var (tasks, all) = facts.Open;
        var cut = TaskListCards.Cut(texts, tasks.Count, all);
        yield return CardBlock.Of(
            [CardParts.Strong(texts["Goals.ProjectTasks"]), tasks.Count == 0 ? new TextBlock(texts["Goals.ProjectNoTasks"]) : CardParts.Subtle(texts["Goals.ProjectTasksHow"]), .. cut is null ? (CardElement[])[] : [cut]]);
        foreach (var (index, task) in tasks.Index())
            yield return CardBlock.Of([.. TaskListCards.Task(texts, index + 1, task with { Project = null }, withOwner: true)]);
    }

    private static string Member(Texts texts, PersonInfo member, bool isLead)
    {
        var parts = new[] { CardText.EscapeLine(member.Name), member.Department is { } department ? CardText.EscapeLine(department) : null, isLead ? texts["Goals.ProjectLead"] : null };
        return "- " + string.Join(" · ", parts.OfType<string>());
    }

    private static JsonObject Data(Project project) => new() { [ProjectKey] = project.Id.ToString() };
}
