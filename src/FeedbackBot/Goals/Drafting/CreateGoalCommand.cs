using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Drafting;

/// <summary>goal create: from what was typed, or a form where only a name was.</summary>
internal sealed class CreateGoalCommand(DraftGoal draft, GoalReader reader, TimeProvider clock) : IChatCommand
{
    private const string FullExample =
        "goal create \"Keep more customers\" --period 2027-Q1 --weight 40 --kpi \"Retention: 35% -> 41.5%; weight 100; guard error-rate > 2 cap 80\"";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Level = new("--level");
    private static readonly Option<string> Unit = new("--unit");
    private static readonly Option<string> Role = new("--role");
    private static readonly Option<string> Owner = new("--owner");
    private static readonly Option<string> Period = new("--period");
    private static readonly Option<string> Parent = new("--parent");
    private static readonly Option<string> Why = new("--why");
    private static readonly Option<string> Horizon = new("--horizon");
    private static readonly Option<string> Weight = new("--weight");
    private static readonly Option<string[]> Kpi = new("--kpi");
    private static readonly Option<string[]> Milestone = new("--milestone");

    public static CommandSpec Spec { get; } = new("Goals", "goal create", Who.Known, FullExample)
    {
        Arguments = [Name],
        Options = [Level, Unit, Role, Owner, Period, Parent, Why, Horizon, Weight, Kpi, Milestone],
        Aliases = ["goal new", "目标 新建", "目标 创建"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var typed = new GoalTyped
        {
            Name = string.Join(' ', call.Get(Name) ?? []),
            Level = call.Get(Role) is null ? call.Get(Level) : "role",
            Unit = call.Get(Role) ?? call.Get(Unit),
            Owner = call.Get(Owner),
            Period = call.Get(Period),
            Parent = call.Get(Parent),
            Why = call.Get(Why),
            Horizon = call.Get(Horizon),
            Weight = call.Get(Weight),
            Kpis = call.Get(Kpi) ?? [],
            Milestones = call.Get(Milestone) ?? [],
        };
        if (typed.SaysNothing)
        {
            var today = clock.GetUtcNow().DateIn(call.Person.Zone);
            var form = new GoalForm(clock.NewId<GoalId>(), GoalFormKind.New)
            {
                Name = typed.Name is { Length: > Goal.MaxName } long_ ? long_[..Goal.MaxName] : typed.Name ?? "",
                Period = PeriodText.Write(GoalPeriod.QuarterOf(today)),
            };
            return Reply.Card(GoalFormCards.One(texts, form, call.Actor.Is(Who.Manager), []), texts["Goals.FormNew"]);
        }

        switch (await draft.NewAsync(call.Actor, typed, null, ct))
        {
            case DraftOutcome.Refused refused:
                var problems = string.Join('\n', refused.Problems.Select(problem => "- " + problem.In(texts)));
                return Reply.Text(string.Join("\n\n", texts["Goals.NotCreated"], problems, texts["Goals.CreateExample", FullExample]));
            case DraftOutcome.Drafted drafted:
                return Reply.Card(GoalCards.One(texts, await reader.FactsAsync(drafted.Goal, call.Person.Id, ct), texts["Goals.Drafted"]), texts["Goals.DraftedSummary"]);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}");
        }
    }
}
