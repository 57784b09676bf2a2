using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Import;

/// <summary>Makes the directory what a reviewed import says. Nobody is deleted: who is gone is deactivated.</summary>
internal sealed class ApplyImport(FeedbackDb db, TimeProvider clock, DirectoryChanges changes)
{
    public async Task RunAsync(ImportReview.Ready import, CancellationToken ct)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.ExternalId, ct);
        foreach (var added in import.Target.Where(p => !people.ContainsKey(p.ExternalId)))
        {
            var person = Person.Join(clock.NewId<PersonId>(), added.ExternalId, added.Name, added.TimeZone, added.Locale);
            people.Add(person.ExternalId, person);
            db.Add(person);
        }

        foreach (var target in import.Target)
            people[target.ExternalId].Update(FactsOf(target, people));
        foreach (var gone in import.Diff.Gone)
            people[gone.ExternalId].Deactivate();
        await changes.AnnounceAsync(null, ct);
    }

    private static PersonFacts FactsOf(DirectoryPerson p, Dictionary<string, Person> people) => new(
        p.Name, p.Email, p.Manager is null ? null : people[p.Manager].Id, p.Department, p.Team, p.Role, p.TimeZone, p.Locale,
        p.WorkDays, p.IsAdmin)
    {
        Calendar = p.Calendar,
    };
}
