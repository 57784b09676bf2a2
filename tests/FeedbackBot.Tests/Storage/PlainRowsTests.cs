using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace FeedbackBot.Tests.Storage;

public sealed class PlainRowsTests
{
    private static readonly ClickedMessage Clicked = new("a:1", "https://teams.example/", "tenant", null, "17", "Changed");

    [Theory, BothEngines]
    public async Task What_is_written_is_read_by_ef_as_if_ef_had_written_it(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var key = new string('a', 64);
        var (full, bare) = (Of(database, key, Clicked), Of(database, new string('b', 64), null));
        await database.WorkAsync(services =>
        {
            services.GetRequiredService<PlainRows>().Add(full);
            services.GetRequiredService<FeedbackDb>().Add(bare);
            return Task.CompletedTask;
        });

        var rows = await database.ReadAsync(db => db.Set<ProcessedActivity>().AsNoTracking().ToListAsync());
        var read = rows.Single(r => r.Key == key);
        (read.Id, read.At, read.Status, read.Follow, read.FollowAt).ShouldBe((full.Id, full.At, full.Status, full.Follow, full.FollowAt));
        read.Body.ShouldBe(full.Body);
        var other = rows.Single(r => r.Key != key);
        (other.Follow, other.FollowAt, other.At).ShouldBe((null, null, full.At));
    }

    [Theory, BothEngines]
    public async Task A_key_that_is_taken_is_a_lost_race_and_nothing_of_the_work_is_kept(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Of(database, new string('a', 64), null));
        var attempts = 0;
        await database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            if (++attempts > 1)
                return;
            await db.Set<ProcessedActivity>().Where(a => a.Status == 200).ExecuteUpdateAsync(a => a.SetProperty(x => x.Status, 500));
            services.GetRequiredService<PlainRows>().Add(Of(database, new string('a', 64), Clicked));
        });
        attempts.ShouldBe(2);
        (await database.ReadAsync(db => db.Set<ProcessedActivity>().SingleAsync())).Status.ShouldBe(200);
    }

    [Theory, BothEngines]
    public async Task Every_entity_that_is_written_so_is_the_columns_of_one_table(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.ReadAsync(db =>
        {
            foreach (var type in (Type[])[typeof(ProcessedActivity), typeof(Answer)])
                Should.NotThrow(() => PlainInsert.Of(db.Model.FindEntityType(type)!, db.GetService<ISqlGenerationHelper>()));
            Should.Throw<NotSupportedException>(() => PlainInsert.Of(db.Model.FindEntityType(typeof(CheckIn))!, db.GetService<ISqlGenerationHelper>()));
            return Task.FromResult(true);
        });
    }

    private static ProcessedActivity Of(TestDatabase database, string key, ClickedMessage? clicked) =>
        ProcessedActivity.Of(key, InvokeResponse.Message("Hello"), clicked, database.Clock.GetUtcNow());
}
