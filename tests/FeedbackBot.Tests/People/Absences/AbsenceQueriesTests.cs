using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.People.Absences;

public sealed class AbsenceQueriesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Theory, BothEngines]
    public async Task Absences_set_at_the_same_moment_become_one_and_each_can_say_what_it_was_about(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        var ana = PeopleDatabase.Person(database, "Ana");
        await database.AddAsync(ana);

        var changes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => database.WorkAsync(services => services.GetRequiredService<ChangeAbsences>()
            .SetAsync(ana, PersonInfo.Of(ana), new DateRange(Monday.AddDays(i), Monday.AddDays(i + 2)), default))));

        changes.OfType<AbsenceChange>().ShouldNotBeEmpty();
        var rows = await database.ReadAsync(db => db.Set<Absence>().AsNoTracking().ToListAsync());
        rows.ShouldHaveSingleItem().Range.ShouldBe(new DateRange(Monday, Monday.AddDays(7)));
    }

    /// <summary>On SQLite nobody else can write meanwhile.</summary>
    [Fact]
    public async Task One_that_was_set_by_another_between_reading_and_writing_is_not_overlooked()
    {
        var meanwhile = new Meanwhile("\"Absences\"");
        await using var database = await PeopleDatabase.CreateAsync(
            nameof(StorageProvider.Postgres), configure: services => services.ConfigureDbContext<PostgresFeedbackDb>(o => o.AddInterceptors(meanwhile)));
        var ana = PeopleDatabase.Person(database, "Ana");
        await database.AddAsync(ana);

        meanwhile.Happens(() => SetAsync(0));
        await SetAsync(1);

        meanwhile.Happened.ShouldBeTrue();
        var rows = await database.ReadAsync(db => db.Set<Absence>().AsNoTracking().ToListAsync());
        rows.ShouldHaveSingleItem().Range.ShouldBe(new DateRange(Monday, Monday.AddDays(3)));

        Task SetAsync(int day) => database.WorkAsync(services => services.GetRequiredService<ChangeAbsences>()
            .SetAsync(ana, PersonInfo.Of(ana), new DateRange(Monday.AddDays(day), Monday.AddDays(day + 2)), default));
    }

    [Theory, BothEngines]
    public async Task Absences_and_holidays_are_found_by_person_calendar_and_day(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(
            engine, services => services.AddScoped<AbsenceQueries>().AddScoped<HolidayQueries>().AddScoped<PeopleQueries>());
        var (ana, ben) = (PeopleDatabase.Person(database, "Ana"), PeopleDatabase.Person(database, "Ben"));
        ana.ChooseQuiet(new QuietHours(new TimeOnly(19, 0), new TimeOnly(8, 30)));
        ben.LiveBy("de");
        await database.AddAsync(
            ana, ben,
            Absence.Of(database.Clock.NewId<AbsenceId>(), ana.Id, new DateRange(Monday, Monday.AddDays(4)), ben.Id),
            Absence.Of(database.Clock.NewId<AbsenceId>(), ana.Id, new DateRange(Monday.AddDays(20), Monday.AddDays(21)), ana.Id),
            Holiday.On(database.Clock.NewId<HolidayId>(), "de", Monday, "A day"));

        var asked = await database.AskAsync<AbsenceQueries, Away>(q => q.AwayAsync([ana.Id, ben.Id], Monday.AddDays(-7), Monday.AddDays(7), default));
        asked.Of(ana.Id).ShouldBe([new DateRange(Monday, Monday.AddDays(4))]);
        (asked.IsAway(ana.Id, Monday.AddDays(4)), asked.IsAway(ana.Id, Monday.AddDays(5)), asked.IsAway(ben.Id, Monday)).ShouldBe((true, false, false));
        var byQuery = await database.ReadAsync(db => new AbsenceQueries(db).AwayAsync(
            db.Set<Person>().Where(p => p.Name == "Ana").Select(p => p.Id), Monday, Monday.AddDays(30), default));
        byQuery.Of(ana.Id).Count.ShouldBe(2);

        var table = await database.AskAsync<HolidayQueries, HolidayTable>(q => q.LoadAsync(Monday, Monday, default));
        (table.NameOf("DE", Monday), table.IsHoliday("fr", Monday), table.IsHoliday(null, Monday)).ShouldBe(("A day", false, false));

        var people = await database.AskAsync<PeopleQueries, IReadOnlyList<PersonInfo>>(q => q.ActiveAsync(null, default));
        people.Select(p => (p.Quiet?.ToString(), p.Calendar)).ShouldBe([("19:00-08:30", null), (null, "de")]);
    }
}
