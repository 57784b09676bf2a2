using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>
/// Makes an audience of what was typed, and says everything that is wrong with it. Admins may address everybody; managers
/// those below them and the teams they lead.
/// </summary>
internal sealed class ReadAudience(FeedbackDb db, AudienceRights rights, ReadUnit units, PersonFinder finder)
{
    public async Task<Audience> RunAsync(Actor actor, AudienceTyped typed, List<Problem> problems, CancellationToken ct)
    {
        var before = problems.Count;
        if (typed.IsEmpty)
        {
            problems.Add(new Problem("CheckIns.AudienceMissing"));
            return Audience.Of();
        }

        var included = await IncludedAsync(actor, typed, problems, ct);
        var audience = Audience.Of([.. included.Distinct()]);
        if (problems.Count == before)
            audience = audience.Except((await ExceptionsAsync(audience, typed, problems, ct)).Distinct());
        if (audience.Parts.Count > Audience.MaxParts)
            problems.Add(new Problem("CheckIns.AudienceTooLong", audience.Parts.Count, Audience.MaxParts));
        return audience;
    }

    private async Task<List<AudiencePart>> IncludedAsync(Actor actor, AudienceTyped typed, List<Problem> problems, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        var parts = new List<AudiencePart>();
        if (typed.Everyone)
            parts.Add(new AudiencePart(AudienceKind.Everyone));
        if (typed.Everyone && !actor.IsAdmin)
            problems.Add(new Problem("CheckIns.EveryoneIsForAdmins"));
        if ((typed.Reports || typed.Tree) && !actor.IsManager)
            problems.Add(new Problem("CheckIns.NoReports"));
        if (typed.Reports)
            parts.Add(AudiencePart.Reports(me));
        if (typed.Tree)
            parts.Add(AudiencePart.Tree(me));
        foreach (var (kind, names) in new[] { (AudienceKind.Team, typed.Teams), (AudienceKind.Department, typed.Departments), (AudienceKind.Role, typed.Roles) })
        {
            foreach (var name in names)
                Add(await units.RunAsync(kind, name, ct));
        }

        foreach (var (kind, names) in new[] { (AudienceKind.Reports, typed.ReportsOf), (AudienceKind.Tree, typed.TreeOf), (AudienceKind.Person, typed.People) })
        {
            foreach (var name in names)
                Add(PersonPart(kind, name, await finder.FindAsync(name, actor.IsAdmin ? null : me, ct), "CheckIns.PersonUnknown"));
        }

        foreach (var part in parts.Where(p => p.Unit is not null))
        {
            if (!await rights.MayAddressAsync(actor, part, ct))
                problems.Add(new Problem($"CheckIns.{part.Kind}NotYours", CardText.EscapeLine(part.Unit!)));
        }

        return parts;

        void Add(Parsed<AudiencePart> read)
        {
            if (read.Problem is { } problem)
                problems.Add(problem);
            else
                parts.Add(read.Value);
        }
    }

    /// <summary>Only those who would be asked are found as exceptions: leaving out takes no right, and tells of nobody else.</summary>
    private async Task<IReadOnlyList<AudiencePart>> ExceptionsAsync(Audience audience, AudienceTyped typed, List<Problem> problems, CancellationToken ct)
    {
        var parts = new List<AudiencePart>();
        foreach (var except in typed.Except)
        {
            var read = UnitText.Parse(except) is var (kind, name)
                ? await units.RunAsync(kind, name, ct)
                : PersonPart(
                    AudienceKind.Person, except, await finder.FindAmongAsync(except, db.Set<Person>().AsNoTracking().In(db, audience), ct),
                    "CheckIns.ExceptUnknown");
            if (read.Problem is { } problem)
                problems.Add(problem);
            else
                parts.Add(read.Value);
        }

        return parts;
    }

    private static Parsed<AudiencePart> PersonPart(AudienceKind kind, string typed, FoundPerson found, string unknown)
    {
        var shown = ReadUnit.Shown(typed);
        return found switch
        {
            FoundPerson.One one => new AudiencePart(kind, PersonId: one.Person.Id),
            FoundPerson.Several several => new Problem("CheckIns.PersonAmbiguous", shown, string.Join(
                ", ", several.Candidates.Take(5).Select(p => $"**{CardText.EscapeLine(p.Name)}** ({CardText.EscapeLine(p.Email ?? p.ExternalId)})"))),
            _ => new Problem(unknown, shown),
        };
    }
}
