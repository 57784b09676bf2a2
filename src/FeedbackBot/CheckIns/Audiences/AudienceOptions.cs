using System.CommandLine;
using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>The options that say who is asked, of a command that takes them. Each command has its own: a symbol belongs to one.</summary>
internal sealed class AudienceOptions
{
    private readonly Option<string[]> _team = new("--team");
    private readonly Option<string[]> _department = new("--department");
    private readonly Option<string[]> _role = new("--role");
    private readonly Option<string[]> _person = new("--person");
    private readonly Option<bool> _reports = new("--reports");
    private readonly Option<bool> _tree = new("--tree");
    private readonly Option<string[]> _reportsOf = new("--reports-of");
    private readonly Option<string[]> _treeOf = new("--tree-of");
    private readonly Option<bool> _everyone = new("--everyone");
    private readonly Option<string[]> _except = new("--except");

    public IReadOnlyList<Option> All => [_team, _department, _role, _person, _reports, _tree, _reportsOf, _treeOf, _everyone, _except];

    public AudienceTyped Read(CommandCall call) => new()
    {
        Teams = call.Get(_team) ?? [],
        Departments = call.Get(_department) ?? [],
        Roles = call.Get(_role) ?? [],
        People = call.Get(_person) ?? [],
        Reports = call.Get(_reports),
        Tree = call.Get(_tree),
        ReportsOf = call.Get(_reportsOf) ?? [],
        TreeOf = call.Get(_treeOf) ?? [],
        Everyone = call.Get(_everyone),
        Except = call.Get(_except) ?? [],
    };
}
