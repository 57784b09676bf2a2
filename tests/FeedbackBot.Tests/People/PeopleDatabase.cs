using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.People;

internal static class PeopleDatabase
{
    /// <summary>A database with the people services on it, and as the only thing configured what is given.</summary>
    public static Task<TestDatabase> CreateAsync(
        string engine, string[]? admins = null, string? contact = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var values = settings ?? [];
        for (var i = 0; i < (admins?.Length ?? 0); i++)
            values[$"People:Admins:{i}"] = admins![i];
        values["People:WhomToAsk"] = contact;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return TestDatabases.CreateAsync(engine, services =>
        {
            services.AddPeople(configuration).AddSingleton<WakePlanner>().AddScoped<Outbox>().AddScoped<HeldMessages>().AddWorkingTimes().AddSingleton<OutboxSignal>();
            configure?.Invoke(services);
        });
    }

    public static Person Person(TestDatabase database, string name, Person? manager = null, string zone = "Etc/UTC", string? team = null)
    {
        var person = FeedbackBot.People.Person.Join(database.Clock.NewId<PersonId>(), "id-" + name, name, zone, null);
        person.Update(new PersonFacts(
            name, $"{name.Replace(" ", ".")}@x.example", manager?.Id, null, team, null, zone, null, WorkDays.MondayToFriday, IsAdmin: false));
        return person;
    }
}
