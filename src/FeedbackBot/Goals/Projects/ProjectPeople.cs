using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>Finds the people of a project group, and lets them in and out of it.</summary>
internal sealed class ProjectPeople(FeedbackDb db, PersonFinder finder, Outbox outbox, TimeProvider clock)
{
    public const string MemberPrefix = "project/member";
    public const string OverPrefix = "project/over";

    /// <summary>"Eve; omar@contoso.example, Bruno": names have no commas.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> typed) =>
        [.. typed.SelectMany(t => t.Split([',', ';', '，', '；', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public async Task<IReadOnlyList<PersonInfo>> FindAsync(IReadOnlyList<string> names, List<Problem> problems, CancellationToken ct)
    {
        var found = new List<PersonInfo>();
        foreach (var typed in names)
        {
            var shown = CardText.EscapeLine(TypedText.Short(typed));
            switch (await finder.FindAsync(typed, null, ct))
            {
                case FoundPerson.One one:
                    found.Add(one.Person);
                    break;
                case FoundPerson.Several several:
                    problems.Add(new Problem("Goals.PersonAmbiguous", shown, string.Join(", ", several.Candidates.Take(5).Select(p => CardText.EscapeLine($"{p.Name} ({p.Email ?? p.ExternalId})")))));
                    break;
                default:
                    problems.Add(new Problem("Goals.PersonUnknown", shown));
                    break;
            }
        }

        return found;
    }

    /// <summary>Whoever was in it already stays as they are.</summary>
    public async Task AddAsync(Project project, PersonId person, PersonId by, CancellationToken ct)
    {
        if (await db.Set<ProjectMember>().AnyAsync(m => m.ProjectId == project.Id && m.PersonId == person, ct))
            return;
        var member = ProjectMember.Of(project.Id, person, clock.GetUtcNow());
        db.Add(member);
        await TellAsync(
            project, person, by, person == project.LeadId ? "Goals.ProjectYouLead" : "Goals.ProjectYouAreIn", Occasion.Of(MemberPrefix, project.Id, person, member.At.UtcTicks), ct);
    }

    /// <summary>It was ended before its last day: everybody in it is told.</summary>
    public async Task CloseAsync(Project project, PersonId by, CancellationToken ct)
    {
        project.Close(clock.GetUtcNow());
        foreach (var person in await db.Set<ProjectMember>().Where(m => m.ProjectId == project.Id).Select(m => m.PersonId).ToListAsync(ct))
            await TellAsync(project, person, by, "Goals.ProjectYouSeeItEnd", Occasion.Of(OverPrefix, project.Id, person), ct);
    }

    /// <returns>False for who is not in it.</returns>
    public async Task<bool> RemoveAsync(Project project, PersonId person, PersonId by, CancellationToken ct)
    {
        if (await db.Set<ProjectMember>().SingleOrDefaultAsync(m => m.ProjectId == project.Id && m.PersonId == person, ct) is not { } member)
            return false;
        await outbox.WithdrawAsync(Occasion.Of(MemberPrefix, project.Id, person, member.At.UtcTicks), ct);
        db.Remove(member);
        await TellAsync(project, person, by, "Goals.ProjectYouAreOut", Occasion.Of(OverPrefix, project.Id, person, member.At.UtcTicks), ct);
        return true;
    }

    private async Task TellAsync(Project project, PersonId person, PersonId by, string what, Occasion occasion, CancellationToken ct)
    {
        if (person == by)
            return;
        var ids = new[] { person, by, project.LeadId };
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        if (!people[person].IsActive)
            return;
        var texts = Texts.For(people[person].Language);
        var said = texts[what, CardText.EscapeLine(people[by].Name), CardText.EscapeLine(project.Name), CardText.EscapeLine(people[project.LeadId].Name), project.Until];
        await outbox.PostAsync(
            new Destination.ToPerson(person), occasion,
            new OutgoingMessage.Card(ProjectCards.Told(texts, project, said, occasion.Key.StartsWith(MemberPrefix, StringComparison.Ordinal)), said), ct);
    }
}
