using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>Who gets a digest when: the directory, the configuration, and what managers chose.</summary>
internal sealed class DigestPlans(FeedbackDb db, PeopleQueries people, IOptions<DigestsOptions> options)
{
    public async Task<IReadOnlyList<PlannedDigest>> AllAsync(CancellationToken ct)
    {
        var choices = await db.Set<DigestChoice>().AsNoTracking().ToDictionaryAsync(c => c.ManagerId, ct);
        return [.. (await people.ManagersAsync(ct)).Select(manager => Plan(manager, choices.GetValueOrDefault(manager.Id)))];
    }

    public PlannedDigest Plan(PersonInfo manager, DigestChoice? choice)
    {
        var day = DigestSchedule.OnWorkDay(choice?.Day ?? options.Value.Day, manager.WorkDays);
        var schedule = new DigestSchedule(manager.Zone.Id, day, choice?.At ?? options.Value.At);
        return new PlannedDigest(manager, schedule, choice?.IsOff ?? false, choice?.ChangedAt);
    }
}
