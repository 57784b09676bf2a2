using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Projects;

/// <summary>project create NAME --members A,B --until DATE: by managers and admins, for a lead and members anywhere in the company.</summary>
internal sealed class CreateProjectCommand(CreateProject create, ProjectReader reader) : IChatCommand
{
    private const string FullExample = "project create \"Launch\" --lead \"Eve Adams\" --members \"Bruno Silva, Chloe Martin\" --until 2027-03-31";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Lead = new("--lead");
    private static readonly Option<string[]> Members = new("--members") { AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string> Until = new("--until");
    private static readonly Option<string> Goal = new("--goal");

    public static CommandSpec Spec { get; } = new("Goals", "project create", Who.Manager, FullExample)
    {
        Arguments = [Name],
        Options = [Lead, Members, Until, Goal],
        Aliases = ["project new", "项目 新建", "项目 创建"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, problems) = (call.Texts, new List<Problem>());
        var typed = new ProjectTyped(string.Join(' ', call.Get(Name)!), call.Get(Lead), ProjectPeople.Names(call.Get(Members) ?? []), call.Get(Until), call.Get(Goal));
        var made = await create.RunAsync(call.Actor, typed, problems, ct);
        if (made.Problem is null)
            return Reply.Card(ProjectCards.One(texts, await reader.FactsAsync(made.Value, call.Person.Id, ct), texts["Goals.ProjectCreated"]), texts["Goals.ProjectCreated"]);
        var said = string.Join('\n', problems.Select(problem => "- " + problem.In(texts)));
        return Reply.Text(string.Join("\n\n", texts["Goals.ProjectNotCreated"], said, texts["Goals.CreateExample", FullExample]));
    }
}
