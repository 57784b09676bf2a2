using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Storage;

public sealed class StoredValuesTests
{
    [Theory, BothEngines]
    public async Task Instants_are_compared_and_ordered_in_the_database_whatever_offset_they_came_with(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        (string Action, DateTimeOffset At)[] written =
        [
            ("second", new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(2))),
            ("third", new(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(-3))),
            ("first", new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)),
        ];
        foreach (var (action, at) in written)
            await database.AddAsync(AuditEntry.Of(database.Clock.NewId<AuditEntryId>(), at, "a", action, "", AuditOutcome.Done));

        var noon = new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(2));
        (await database.ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.At).Select(e => e.Action).ToListAsync())).ShouldBe(["first", "second", "third"]);
        (await database.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.At <= noon).OrderBy(e => e.At).Select(e => e.Action).ToListAsync()))
            .ShouldBe(["first", "second"]);
        var stored = await database.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.Action == "third").Select(e => e.At).SingleAsync());
        (stored, stored.Offset).ShouldBe((new DateTimeOffset(2026, 11, 2, 11, 0, 0, TimeSpan.Zero), TimeSpan.Zero));
    }

    [Theory, BothEngines]
    public async Task Instants_keep_their_last_tick(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var instant = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).AddTicks(1234567);
        await database.AddAsync(AuditEntry.Of(database.Clock.NewId<AuditEntryId>(), instant, "a", "x", "", AuditOutcome.Done));
        (await database.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.At == instant).Select(e => e.At).SingleAsync())).ShouldBe(instant);
    }

    [Theory, BothEngines]
    public async Task Ids_come_back_as_they_were_and_find_their_row(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var ids = Enumerable.Range(0, 20).Select(_ => database.Clock.NewId<PersonId>()).ToList();
        await database.AddAsync([.. ids.Select(id => Person.Join(id, id.ToString(), "x", "Etc/UTC", null))]);
        foreach (var id in ids)
            (await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.Id == id))).ExternalId.ShouldBe(id.ToString());
        (await database.ReadAsync(db => db.Set<Person>().CountAsync(p => ids.Contains(p.Id)))).ShouldBe(20);
    }

    [Theory, BothEngines]
    public async Task Enumerations_are_stored_by_name(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(AuditEntry.Of(database.Clock.NewId<AuditEntryId>(), database.Clock.GetUtcNow(), "a", "x", "", AuditOutcome.Refused));
        (await database.ReadAsync(db => db.Database.SqlQuery<string>($"""SELECT "Outcome" AS "Value" FROM "Audit" """).SingleAsync())).ShouldBe("Refused");
    }

    [Theory, BothEngines]
    public async Task A_version_is_raised_by_each_save_that_changes_something_and_by_no_other(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Person.Join(database.Clock.NewId<PersonId>(), "a", "A", "Etc/UTC", null));
        await database.WorkAsync(async s => await s.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync());
        (await VersionAsync(database)).ShouldBe(0);
        await database.WorkAsync(async s => (await s.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync()).GrantAdmin());
        (await VersionAsync(database)).ShouldBe(1);
    }

    [Fact]
    public async Task Sqlite_is_set_up_for_readers_beside_a_writer_and_for_power_cuts()
    {
        await using var database = await TestDatabases.CreateAsync(nameof(StorageProvider.Sqlite));
        foreach (var (pragma, expected) in new[] { ("journal_mode", "wal"), ("foreign_keys", "1"), ("synchronous", "2"), ("busy_timeout", "10000") })
        {
            var actual = await database.ReadAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
            });
            actual.ShouldBe(expected, pragma);
        }
    }

    private static Task<int> VersionAsync(TestDatabase database) => database.ReadAsync(db => db.Set<Person>().Select(p => p.Version).SingleAsync());
}
