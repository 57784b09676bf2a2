using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>
/// Finds the teams or people a target is divided over: those that were named, else of a company's or department's goal its teams, of a team's
/// its people, of a person's their direct reports. Only such as the sender may set goals for.
/// </summary>
internal sealed class FindReceivers(FeedbackDb db, PersonFinder finder)
{
    public async Task<IReadOnlyList<CascadeReceiver>> RunAsync(Actor actor, Goal goal, CascadeOver over, string to, List<Problem> problems, CancellationToken ct)
    {
        var people = await db.Set<Person>().Where(p => p.IsActive).OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new Member(p.Id, p.Name, p.ManagerId, p.Department, p.Team)).ToListAsync(ct);
        var below = (await ManagerTree.Below(db, actor.Person!.Id).Where(p => p.IsActive).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
        var named = Parse(actor, to, problems);
        if (problems.Count > 0)
            return [];
        var found = over == CascadeOver.Teams ? Teams(actor, goal, named, people, below, problems) : await PeopleAsync(actor, goal, named, people, below, problems, ct);
        if (problems.Count == 0 && found.Count == 0)
            problems.Add(new Problem(over == CascadeOver.Teams ? "Goals.CascadeNoTeams" : "Goals.CascadeNoPeople"));
        if (found.GroupBy(f => f.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
            problems.Add(new Problem("Goals.CascadeTwice", CardText.EscapeLine(twice.First().Unit ?? twice.First().Owner)));
        if (found.Count > Cascade.MaxReceivers)
            problems.Add(new Problem("Goals.ScoreCascadeReceivers", Cascade.MaxReceivers));
        return found;
    }

    private static List<Named> Parse(Actor actor, string to, List<Problem> problems)
    {
        var named = new List<Named>();
        foreach (var part in to.Split([',', '，', ';', '；', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.LastIndexOf('=');
            var weight = at < 0 ? null : TypedNumber.Parse(part[(at + 1)..].TrimEnd(' ', '%'), actor.Texts.Culture);
            if (at == 0 || (at > 0 && weight is not (> 0 and <= 1_000_000_000)))
                problems.Add(new Problem("Goals.CascadeToWrong", Shown(part)));
            else
                named.Add(new(at < 0 ? part : part[..at].Trim(), weight));
        }

        return named;
    }

    private static List<CascadeReceiver> Teams(Actor actor, Goal goal, List<Named> named, List<Member> people, HashSet<PersonId> below, List<Problem> problems)
    {
        var me = actor.Person!.Id;
        bool MayAnswer(PersonId id) => actor.IsAdmin || id == me || below.Contains(id);
        var teams = people.Where(p => p.Team is not null).GroupBy(p => TypedText.Comparable(p.Team!)).Where(t => actor.IsAdmin || t.Any(m => below.Contains(m.Id))).ToList();
        if (named.Count == 0)
        {
            return [.. teams.Where(t => t.Any(m => m.Id != goal.OwnerId) && goal.Level switch
            {
                GoalLevel.Company => true,
                GoalLevel.Department => t.Any(m => TypedText.Comparable(m.Department ?? "") == TypedText.Comparable(goal.Unit ?? "")),
                GoalLevel.Person => t.Any(m => below.Contains(m.Id)),
                _ => false,
            }).Select(Of).OfType<CascadeReceiver>()];
        }

        var found = new List<CascadeReceiver>();
        foreach (var (name, weight) in named)
        {
            if (teams.Find(t => t.Key == TypedText.Comparable(name)) is { } team && Of(team) is { } receiver)
                found.Add(receiver with { Weight = weight, IsNamed = true });
            else
                problems.Add(new Problem("Goals.CascadeTeamUnknown", Shown(name), string.Join(", ", NearestNames.To(name, teams.Select(t => t.First().Team!)).Select(n => $"**{CardText.EscapeLine(n)}**"))));
        }

        return found;

        // Whom most of the team report to answers for its goal.
        CascadeReceiver? Of(IGrouping<string, Member> team)
        {
            var leads = team.Select(m => m.ManagerId).OfType<PersonId>().Where(MayAnswer).GroupBy(m => m).OrderByDescending(g => g.Count()).Select(g => people.Find(p => p.Id == g.Key));
            var lead = leads.FirstOrDefault(l => l is not null) ?? team.FirstOrDefault(m => MayAnswer(m.Id));
            return lead is null ? null : CascadeReceiver.Team(team.First().Team!, lead.Id, lead.Name);
        }
    }

    private async Task<List<CascadeReceiver>> PeopleAsync(
        Actor actor, Goal goal, List<Named> named, List<Member> people, HashSet<PersonId> below, List<Problem> problems, CancellationToken ct)
    {
        if (named.Count == 0)
        {
            return [.. people.Where(p => below.Contains(p.Id) && p.Id != goal.OwnerId
                && (goal.Level == GoalLevel.Team ? TypedText.Comparable(p.Team ?? "") == TypedText.Comparable(goal.Unit ?? "") : p.ManagerId == goal.OwnerId))
                .Select(p => CascadeReceiver.Person(p.Id, p.Name))];
        }

        var found = new List<CascadeReceiver>();
        foreach (var (name, weight) in named)
        {
            var who = await finder.FindAsync(name, actor.Person!.Id, ct);
            if (who is FoundPerson.One { Person: { } one } && below.Contains(one.Id))
                found.Add(CascadeReceiver.Person(one.Id, one.Name) with { Weight = weight, IsNamed = true });
            else if (who is FoundPerson.Several several)
                problems.Add(new Problem("Goals.PersonAmbiguous", Shown(name), string.Join(", ", several.Candidates.Take(5).Select(p => CardText.EscapeLine($"{p.Name} ({p.Email ?? p.ExternalId})")))));
            else
                problems.Add(new Problem("Goals.OwnerUnknown", Shown(name)));
        }

        return found;
    }

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));

    private sealed record Named(string Name, decimal? Weight);

    private sealed record Member(PersonId Id, string Name, PersonId? ManagerId, string? Department, string? Team);
}
