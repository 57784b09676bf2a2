using FeedbackBot.People;
using FeedbackBot.People.Import;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace FeedbackBot.Tests.People;

public sealed class ConfiguredImportTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory, BothEngines]
    public async Task A_configured_file_is_imported_when_its_content_changes_and_only_then(string engine)
    {
        await using var database = await CreateAsync(engine);
        await WriteAsync("a1,Ana,,,,,,Europe/Berlin,,,yes\n");
        await StartAsync(database);
        (await NamesAsync(database)).ShouldBe(["Ana"]);

        await database.WorkAsync(async s => (await s.GetRequiredService<FeedbackBot.Storage.FeedbackDb>().Set<Person>().SingleAsync()).Deactivate());
        await StartAsync(database);
        (await NamesAsync(database)).ShouldBeEmpty("the same content is not imported again over what was changed since");

        await WriteAsync("a1,Ana,,,,,,Europe/Berlin,,,yes\nb1,Ben,,a1,,,,,,,\n");
        await StartAsync(database);
        (await NamesAsync(database)).ShouldBe(["Ana", "Ben"]);
    }

    [Theory, BothEngines]
    public async Task A_broken_or_missing_file_changes_nothing_and_does_not_stop_the_start(string engine)
    {
        await using var database = await CreateAsync(engine);
        await WriteAsync("a1,Ana,,,,,,Europe/Berlin,,,yes\n");
        await StartAsync(database);
        await WriteAsync("a1,Ana,,,,,,Mars/Olympus,,,yes\nb1,Ben,,,,,,,,,\n");
        await StartAsync(database);
        File.Delete(_file);
        await StartAsync(database);
        (await NamesAsync(database)).ShouldBe(["Ana"]);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_that_start_at_once_import_it_once(string engine)
    {
        await using var database = await CreateAsync(engine);
        await WriteAsync("a1,Ana,,,,,,Europe/Berlin,,,yes\nb1,Ben,,a1,,,,,,,\n");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(database))));
        (await NamesAsync(database)).ShouldBe(["Ana", "Ben"]);
        (await database.ReadAsync(db => db.Set<FeedbackBot.People.Audit.AuditEntry>().CountAsync())).ShouldBe(1);
    }

    public void Dispose() => File.Delete(_file);

    private Task<TestDatabase> CreateAsync(string engine) =>
        PeopleDatabase.CreateAsync(engine, settings: new Dictionary<string, string?> { ["People:ImportFile"] = _file });

    private Task WriteAsync(string rows) => File.WriteAllTextAsync(_file, ImportFixture.Header + "\n" + rows);

    private static Task StartAsync(TestDatabase database) =>
        database.Services.GetServices<IHostedService>().OfType<ImportConfiguredFiles>().Single().StartAsync(default);

    private static Task<List<string>> NamesAsync(TestDatabase database) =>
        database.ReadAsync(db => db.Set<Person>().Where(p => p.IsActive).Select(p => p.Name).OrderBy(n => n).ToListAsync());
}
