using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.Storage;

public sealed class DatabaseUpgradeTests
{
    [Theory, BothEngines]
    public async Task An_empty_database_gets_every_table_and_a_current_one_is_left_alone(string engine)
    {
        await using var database = await TestDatabases.EmptyAsync(engine);
        await database.UpgradeAsync();
        var applied = await database.ReadAsync(db => db.Database.GetAppliedMigrationsAsync());
        await database.UpgradeAsync();
        (await database.ReadAsync(db => db.Database.GetAppliedMigrationsAsync())).ShouldBe(applied);
        (await database.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_that_start_at_once_upgrade_it_once(string engine)
    {
        await using var database = await TestDatabases.EmptyAsync(engine);
        var nodes = Enumerable.Range(0, 3).Select(_ => database.BuildNode()).ToList();
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.GetRequiredService<DatabaseUpgrade>().RunAsync(CancellationToken.None))));
        foreach (var node in nodes)
            await node.DisposeAsync();
        (await database.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            db.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow("29991231235959_FromTheFuture", "99.0.0"))));

        var refusal = await Should.ThrowAsync<NewerDatabaseException>(database.UpgradeAsync);

        refusal.Message.ShouldContain("29991231235959_FromTheFuture");
        refusal.Message.ShouldContain("newer version");
        (await database.ReadAsync(db => db.Database.GetAppliedMigrationsAsync())).ShouldContain("29991231235959_FromTheFuture");
    }

    [Fact]
    public async Task A_lock_that_a_killed_start_left_is_taken_over_and_told()
    {
        await using var database = await TestDatabases.EmptyAsync(nameof(StorageProvider.Sqlite));
        await LockedSinceAsync(database, "2026-11-02 08:00:00");
        using var log = new KeptLog();
        await using var node = database.BuildNode(services => services.AddLogging(b => b.AddProvider(log)));

        await node.GetRequiredService<DatabaseUpgrade>().RunAsync(TestContext.Current.CancellationToken);

        (await database.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        log.Lines.ShouldHaveSingleItem().ShouldContain("2026-11-02 08:00:00");
    }

    [Fact]
    public async Task A_start_that_waits_for_another_ones_migration_says_so_and_goes_on_when_it_is_done()
    {
        await using var database = await TestDatabases.EmptyAsync(nameof(StorageProvider.Sqlite));
        await LockedSinceAsync(database, "now");
        using var log = new KeptLog();
        await using var node = database.BuildNode(services => services.AddLogging(b => b.AddProvider(log)));

        var start = node.GetRequiredService<DatabaseUpgrade>().RunAsync(TestContext.Current.CancellationToken);
        for (var tries = 0; tries < 300 && log.Lines.Count == 0 && !start.IsCompleted; tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);

        log.Lines.ShouldHaveSingleItem().ShouldContain("waiting until it is done");
        start.IsCompleted.ShouldBeFalse();
        await database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\""));
        await start;
        (await database.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    private static async Task LockedSinceAsync(TestDatabase database, string when)
    {
        await database.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)"""));
        await database.ReadAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, datetime({when}) || '.1234567+00:00')"""));
    }

    [Theory, BothEngines]
    public async Task The_migrations_say_what_the_model_says(string engine)
    {
        await using var database = await TestDatabases.EmptyAsync(engine);
        (await database.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())))
            .ShouldBeFalse("an entity was changed without a migration");
    }
}
