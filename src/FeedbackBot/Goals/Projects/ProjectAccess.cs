using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>Who is in which project group. A group is known to those in it and to whoever made it.</summary>
internal sealed class ProjectAccess(FeedbackDb db, TimeProvider clock)
{
    /// <summary>Where a day begins last: a group is over once its last day has passed for everybody.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12));

    /// <summary>The groups somebody is in that are not over.</summary>
    public IQueryable<Project> LiveOf(PersonId me)
    {
        var today = Today;
        return db.Set<Project>().Where(p => p.ClosedAt == null && p.Until >= today && (p.LeadId == me || db.Set<ProjectMember>().Any(m => m.ProjectId == p.Id && m.PersonId == me)));
    }

    /// <summary>Those somebody is or was in, or made.</summary>
    public IQueryable<Project> KnownTo(PersonId me) => db.Set<Project>().Where(p =>
        p.LeadId == me || p.CreatedBy == me || db.Set<ProjectMember>().Any(m => m.ProjectId == p.Id && m.PersonId == me));

    public async Task<bool> IsLeadAsync(ProjectId? project, PersonId me, CancellationToken ct) =>
        project is { } id && await LiveOf(me).AnyAsync(p => p.Id == id && p.LeadId == me, ct);

    /// <summary>Whom the lead of a group that is not over may give its tasks to.</summary>
    public IQueryable<PersonId> LedBy(PersonId me, ProjectId? project)
    {
        var today = Today;
        return db.Set<ProjectMember>().Where(m => m.ProjectId == project && db.Set<Project>().Any(p => p.Id == m.ProjectId && p.LeadId == me && p.ClosedAt == null && p.Until >= today))
            .Select(m => m.PersonId);
    }

    public async Task<Parsed<Project>> NamedAsync(string? typed, PersonId me, bool isLive, CancellationToken ct)
    {
        var (shown, wanted) = (CardText.EscapeLine(TypedText.Short(typed ?? "")), TypedText.Comparable(typed ?? ""));
        var known = await KnownTo(me).OrderByDescending(p => p.CreatedAt).ToListAsync(ct);
        var named = known.Where(p => TypedText.Comparable(p.Name) == wanted).ToList();
        if ((named.Find(p => !p.IsOver(Today)) ?? (isLive ? null : named.FirstOrDefault())) is { } found)
            return found;
        if (named.Count > 0)
            return new Problem("Goals.ProjectIsOver", shown, DateText.Example(named[0].Until));
        return known.Count == 0
            ? new Problem("Goals.ProjectNoneYet", shown)
            : new Problem("Goals.ProjectNotFound", shown, string.Join(", ", NearestNames.To(typed ?? "", known.Select(p => p.Name).Distinct()).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }
}
