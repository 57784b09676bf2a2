using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.Scheduling;

public sealed class SharedFileTests
{
    [Theory, BothEngines]
    public async Task Quartz_and_the_bot_write_to_one_database_at_once_and_neither_fails(string engine)
    {
        const int writers = 4, writes = 40, keys = 40;
        var problems = new KeptLog();
        await using var world = await World.CreateAsync(engine);
        world.Source.Next = (key, now) => world.Source.Runs.Count(r => r.Key == key) < 3 ? now.AddSeconds(1) : null;
        var node = await world.StartAsync(services => services.AddLogging(l => l.AddProvider(problems)));
        await node.IdleAsync();

        var writing = Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < writes; i++)
            {
                await node.WorkAsync(services =>
                {
                    var id = node.Clock.NewId<PersonId>();
                    services.GetRequiredService<FeedbackDb>().Add(Person.Join(id, id.ToString(), "somebody", null, null));
                    return Task.FromResult(true);
                });
            }
        })).ToList();
        for (var i = 0; i < keys; i++)
        {
            world.Source.Plan($"key {i}", node.Clock.GetUtcNow());
            node.Get<WakePlanner>().Replan("noted", $"key {i}");
        }

        while (!writing.TrueForAll(w => w.IsCompleted))
            await node.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Task.WhenAll(writing);
        for (var i = 0; i < 4; i++)
            await node.AdvanceAsync(TimeSpan.FromSeconds(1));

        problems.Lines.ShouldBeEmpty();
        world.Source.Runs.CountBy(r => r.Key).Select(c => c.Value).ShouldBe(Enumerable.Repeat(3, keys));
        (await world.Database.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(writers * writes);
    }
}
