using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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

    [Theory, BothEngines]
    public async Task The_migrations_say_what_the_model_says(string engine)
    {
        await using var database = await TestDatabases.EmptyAsync(engine);
        (await database.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())))
            .ShouldBeFalse("an entity was changed without a migration");
    }
}
