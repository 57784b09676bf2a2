using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Storage;

public sealed class KeptStatementsTests
{
    [Theory, BothEngines]
    public async Task One_statement_run_again_and_again_takes_each_time_what_is_new(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        for (var i = 0; i < 3; i++)
        {
            var id = $"p{i}";
            await database.AddAsync(Someone(database, id, i == 1 ? null : $"l{i}"));
            (await database.WorkAsync(services => services.GetRequiredService<FeedbackDb>().Set<Person>()
                .Where(p => p.ExternalId == id).Select(p => p.ChosenLanguage).SingleAsync())).ShouldBe(i == 1 ? null : $"l{i}");
        }
    }

    [Fact]
    public async Task A_statement_in_the_middle_of_its_rows_is_not_run_from_the_start_by_another()
    {
        await using var database = await TestDatabases.CreateAsync(nameof(StorageProvider.Sqlite));
        await database.AddAsync([.. Enumerable.Range(0, 5).Select(i => Someone(database, $"p{i}", null))]);
        var seen = await database.WorkAsync(async services =>
        {
            var (ids, all) = (new List<string>(), services.GetRequiredService<FeedbackDb>().Set<Person>().AsNoTracking().OrderBy(p => p.ExternalId));
            await foreach (var one in all.AsAsyncEnumerable())
            {
                ids.Add(one.ExternalId);
                (await all.ToListAsync()).Count.ShouldBe(5);
            }

            return ids;
        });
        seen.ShouldBe(["p0", "p1", "p2", "p3", "p4"]);
    }

    [Theory, BothEngines]
    public async Task A_statement_that_failed_works_the_next_time(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await database.AddAsync(Someone(database, "a", null));
        await Should.ThrowAsync<InvalidDataException>(() => database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            db.Add(Someone(database, "a", null));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
            throw new InvalidDataException();
        }));
        await database.AddAsync(Someone(database, "b", null));
        (await database.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_table_that_was_changed_meanwhile_is_read_as_it_is_now()
    {
        await using var database = await TestDatabases.CreateAsync(nameof(StorageProvider.Sqlite));
        await database.AddAsync(Someone(database, "a", "en-US"));
        Task<List<string?>> LanguagesAsync() => database.WorkAsync(services =>
            services.GetRequiredService<FeedbackDb>().Set<Person>().Select(p => p.ChosenLanguage).ToListAsync());
        (await LanguagesAsync()).ShouldBe(["en-US"]);
        await database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE INDEX Languages ON People (ChosenLanguage); UPDATE People SET ChosenLanguage = 'zh-CN'"));
        (await LanguagesAsync()).ShouldBe(["zh-CN"]);
    }

    private static Person Someone(TestDatabase database, string externalId, string? language)
    {
        var person = Person.Join(database.Clock.NewId<PersonId>(), externalId, externalId, "Etc/UTC", null);
        person.ChooseLanguage(language);
        return person;
    }
}
