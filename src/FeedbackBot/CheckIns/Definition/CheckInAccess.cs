using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>
/// Who may manage which check-ins: admins all of them; managers those they made, and those that ask nobody but their own
/// people: their reports, everybody below them, a team they lead. Somebody leads a team when one of their direct reports
/// is in it.
/// </summary>
internal sealed class CheckInAccess(FeedbackDb db)
{
    public IQueryable<CheckIn> ManagedBy(Actor actor)
    {
        var all = db.Set<CheckIn>();
        if (actor.IsAdmin)
            return all;
        return ManagedBy(actor.Person!.Id);
    }

    /// <summary>What somebody manages who is no admin.</summary>
    public IQueryable<CheckIn> ManagedBy(PersonId me)
    {
        var all = db.Set<CheckIn>();
        return all.Where(c => c.CreatedBy == me || !c.AudienceParts.Any(part => !part.IsException
            && !((part.Kind == AudienceKind.Reports || part.Kind == AudienceKind.Tree) && part.PersonId == me)
            && !(part.Kind == AudienceKind.Team && db.Set<Person>().Any(p => p.IsActive && p.ManagerId == me && p.Team == part.Unit))
            && !(part.Kind == AudienceKind.Person && db.Set<Person>().Any(p => p.ManagerId == me && p.Id == part.PersonId))));
    }

    /// <summary>The live check-in of that name, if this actor may manage it; else which ones there are.</summary>
    public async Task<Parsed<CheckIn>> FindAsync(Actor actor, string? typed, CancellationToken ct)
    {
        var name = TypedText.Comparable(typed ?? "");
        if (await ManagedBy(actor).SingleOrDefaultAsync(c => c.LiveName == name, ct) is { } found)
            return found;
        var names = await ManagedBy(actor).Where(c => c.LiveName != null).OrderBy(c => c.Name).Select(c => c.Name).Take(500).ToListAsync(ct);
        var shown = CardText.EscapeLine(typed is { Length: > CheckIn.MaxName } ? typed[..CheckIn.MaxName] + "…" : typed ?? "");
        return names.Count == 0
            ? new Problem("CheckIns.NoneYet", shown)
            : new Problem("CheckIns.NotFound", shown, string.Join(", ", NearestNames.To(typed ?? "", names).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }
}
