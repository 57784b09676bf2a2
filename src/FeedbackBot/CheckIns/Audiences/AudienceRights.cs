using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>Which units somebody may have asked. People are found by name only among those one may address, see <see cref="ReadAudience"/>.</summary>
internal sealed class AudienceRights(FeedbackDb db)
{
    public async Task<bool> MayAddressAsync(Actor actor, AudiencePart unit, CancellationToken ct)
    {
        if (actor.IsAdmin)
            return true;
        var me = actor.Person!.Id;
        var active = db.Set<Person>().Where(p => p.IsActive);

        // Somebody leads a team when one of their direct reports is in it. Departments and roles run through the whole
        // company: they are addressed by whoever has all of it below them.
        if (unit.Kind == AudienceKind.Team)
            return await active.AnyAsync(p => p.ManagerId == me && p.Team == unit.Unit, ct);
        var below = ManagerTree.Below(db, me).Select(p => p.Id);
        return !await active.In(db, Audience.Of(unit)).AnyAsync(p => p.Id != me && !below.Contains(p.Id), ct);
    }
}
