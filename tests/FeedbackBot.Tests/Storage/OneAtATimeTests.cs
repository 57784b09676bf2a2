using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.People;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Storage;

public sealed class OneAtATimeTests
{
    [Theory, BothEngines]
    public async Task What_was_checked_over_many_rows_still_holds_when_it_is_committed(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        const int Room = 3;
        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            await db.PassAsync("room", default);
            if (await db.Set<Person>().CountAsync() >= Room)
                return false;
            db.Add(PeopleDatabase.Person(database, $"P{i}"));
            return true;
        }))));
        added.Count(a => a).ShouldBe(Room);
        (await database.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(Room);
    }

    [Theory, BothEngines]
    public async Task Who_names_something_else_need_not_wait(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.WorkAsync(async services =>
        {
            await services.GetRequiredService<FeedbackDb>().PassAsync("one", default);
            if (database.Provider == StorageProvider.Postgres)
                await database.WorkAsync(other => other.GetRequiredService<FeedbackDb>().PassAsync("another", default));
        });
    }
}
