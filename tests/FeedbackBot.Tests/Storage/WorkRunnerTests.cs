using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Storage;

public sealed class WorkRunnerTests
{
    [Theory, BothEngines]
    public async Task Work_that_throws_leaves_nothing_and_runs_nothing_afterwards(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var ran = false;
        await Should.ThrowAsync<InvalidDataException>(() => database.WorkAsync(services =>
        {
            services.GetRequiredService<FeedbackDb>().Add(Someone(database, "a"));
            services.GetRequiredService<AfterCommit>().Do(() => ran = true);
            throw new InvalidDataException();
        }));
        ran.ShouldBeFalse();
        (await CountAsync(database)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Work_that_throws_is_in_nobodys_way_afterwards(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await database.WorkAsync(_ => Task.CompletedTask);
            await Should.ThrowAsync<InvalidDataException>(() => database.WorkAsync(_ => throw new InvalidDataException()));

            // Whoever reads takes a context from the pool, so that the next piece of work gets the one that was used for writing.
            (await CountAsync(database)).ShouldBe(i * 3);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(n => database.WorkAsync(services =>
            {
                services.GetRequiredService<FeedbackDb>().Add(Someone(database, $"{i} {n}"));
                return Task.CompletedTask;
            })));
        }

        (await CountAsync(database)).ShouldBe(15);
    }

    [Theory, BothEngines]
    public async Task What_is_to_follow_a_commit_sees_what_was_committed(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var seen = -1;
        await database.WorkAsync(services =>
        {
            services.GetRequiredService<FeedbackDb>().Add(Someone(database, "a"));
            services.GetRequiredService<AfterCommit>().Do(() => seen = CountAsync(database).GetAwaiter().GetResult());
            return Task.CompletedTask;
        });
        seen.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Work_that_lost_a_race_starts_again_and_is_followed_up_once(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var person = Someone(database, "a");
        await database.AddAsync(person);
        var attempts = 0;
        var followed = 0;
        await database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            var mine = await db.Set<Person>().SingleAsync();
            mine.ChooseLanguage("zh-CN");
            services.GetRequiredService<AfterCommit>().Do(() => followed++);

            // As if somebody had saved since this was read.
            if (++attempts == 1)
                db.Entry(mine).Property(p => p.Version).OriginalValue = 77;
        });
        (attempts, followed).ShouldBe((2, 1));
        (await database.ReadAsync(db => db.Set<Person>().SingleAsync())).ChosenLanguage.ShouldBe("zh-CN");
    }

    [Theory, BothEngines]
    public async Task The_second_of_two_who_add_the_same_finds_what_the_first_added(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var attempts = 0;
        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => database.WorkAsync(async services =>
        {
            Interlocked.Increment(ref attempts);
            var db = services.GetRequiredService<FeedbackDb>();
            if (await db.Set<Person>().AnyAsync(p => p.ExternalId == "same"))
                return false;
            db.Add(Someone(database, "same"));
            return true;
        })));
        added.Count(a => a).ShouldBe(1);
        (await CountAsync(database)).ShouldBe(1);
        attempts.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Theory, BothEngines]
    public async Task Two_who_change_the_same_at_once_both_take_effect_one_after_the_other(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Someone(database, "a"));
        const int Writers = 5;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => database.WorkAsync(async services =>
        {
            var person = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync();
            person.NoteClientLocale($"v{person.Version + 1}");
        }))));
        var after = await database.ReadAsync(db => db.Set<Person>().SingleAsync());
        (after.Version, after.ClientLocale).ShouldBe((Writers, $"v{Writers}"));
    }

    [Theory, BothEngines]
    public async Task Nothing_is_updated_or_deleted_outside_of_a_piece_of_work(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Someone(database, "a"));

        await Should.ThrowAsync<InvalidOperationException>(() => database.ReadAsync(db => db.Set<Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Role, "changed"))));
        await Should.ThrowAsync<InvalidOperationException>(() => database.ReadAsync(db => db.Set<Person>().ExecuteDeleteAsync()));
        (await CountAsync(database)).ShouldBe(1);

        await database.WorkAsync(services => services.GetRequiredService<FeedbackDb>().Set<Person>().ExecuteDeleteAsync());
        (await CountAsync(database)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Reading_goes_on_while_somebody_writes(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Someone(database, "a"));
        await database.WorkAsync(async services =>
        {
            services.GetRequiredService<FeedbackDb>().Add(Someone(database, "b"));
            await services.GetRequiredService<FeedbackDb>().Set<Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Role, "changed"));
            (await CountAsync(database)).ShouldBe(1);
        });
        (await CountAsync(database)).ShouldBe(2);
    }

    /// <summary>A start that fails, at a busy port say, throws the services away while jobs are at work already.</summary>
    [Theory, BothEngines]
    public async Task Services_thrown_away_in_the_middle_of_work_wait_for_it(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        var node = database.BuildNode();
        TaskCompletionSource begun = new(), goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = node.GetRequiredService<WorkRunner>().RunAsync(
            async services =>
            {
                var db = services.GetRequiredService<FeedbackDb>();
                db.Add(Someone(database, "a"));
                await db.SaveChangesAsync();
                begun.SetResult();
                await goOn.Task;
                return true;
            },
            CancellationToken.None);
        await begun.Task;
        var thrownAway = node.DisposeAsync().AsTask();
        if (database.Provider == StorageProvider.Sqlite)
            thrownAway.IsCompleted.ShouldBeFalse();

        goOn.SetResult();
        await work;
        await thrownAway;
        (await CountAsync(database)).ShouldBe(1);
        await Should.ThrowAsync<ObjectDisposedException>(() => node.GetRequiredService<WorkRunner>().RunAsync(_ => Task.FromResult(true), default));
    }

    private static Person Someone(TestDatabase database, string externalId) =>
        Person.Join(database.Clock.NewId<PersonId>(), externalId, externalId, "Etc/UTC", null);

    private static Task<int> CountAsync(TestDatabase database) => database.ReadAsync(db => db.Set<Person>().CountAsync());
}
