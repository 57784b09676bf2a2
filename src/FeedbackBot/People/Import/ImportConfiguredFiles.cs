using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Import;

/// <summary>
/// At start-up, before the first message is taken, imports the files that configuration names if their content is new.
/// A mistake in them never keeps the bot from answering: it is logged, and "people status" shows it to admins.
/// </summary>
internal sealed partial class ImportConfiguredFiles(
    ConfiguredFiles files, WorkRunner work, TimeProvider clock, IOptions<PeopleOptions> options, ILogger<ImportConfiguredFiles> logger)
    : IHostedService
{
    private const int MostLogged = 100;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!files.Any)
            return;
        try
        {
            var received = await files.ReadAsync(cancellationToken);
            var review = await work.RunAsync(services => ImportAsync(services, received, cancellationToken), cancellationToken);
            Log(review);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRead(logger, e.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<ImportReview?> ImportAsync(
        IServiceProvider services, IReadOnlyList<Bot.ReceivedFile> received, CancellationToken ct)
    {
        var db = services.GetRequiredService<FeedbackDb>();
        var hash = ConfiguredFiles.HashOf(received);
        var last = await db.Set<ConfiguredImport>().SingleOrDefaultAsync(ct);
        if (last?.ContentHash == hash)
            return null;
        var review = ImportReview.Of(
            [.. received.Select(f => PeopleFile.Read(f.Name, f.Content))],
            await services.GetRequiredService<DirectoryReader>().ReadAsync(ct),
            ImportDefaults.Of(options.Value));
        if (review is not ImportReview.Ready ready)
            return review;
        await services.GetRequiredService<ApplyImport>().RunAsync(ready, ct);
        services.GetRequiredService<AuditLog>().Write(AuditLog.System, "people.import", hash);
        if (last is null)
            db.Add(ConfiguredImport.Of(hash, clock.GetUtcNow()));
        else
            last.Again(hash, clock.GetUtcNow());
        return review;
    }

    private void Log(ImportReview? review)
    {
        switch (review)
        {
            case ImportReview.Ready { Diff: var diff }:
                Imported(logger, diff.Added.Count, diff.Changed.Count, diff.Gone.Count);
                break;
            case ImportReview.Faulty { Problems: var problems }:
                NotImported(logger, problems.Count);
                foreach (var problem in problems.Take(MostLogged))
                    Wrong(logger, problem.Line, problem.Column, problem.Kind);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "People:ImportFile imported: {Added} added, {Changed} changed, {Gone} gone")]
    private static partial void Imported(ILogger logger, int added, int changed, int gone);

    [LoggerMessage(Level = LogLevel.Error, Message = "People:ImportFile has {Count} problems and was not imported; \"people status\" shows them")]
    private static partial void NotImported(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "People:ImportFile line {Line}, column {Column}: {Problem}")]
    private static partial void Wrong(ILogger logger, int? line, string? column, ImportProblemKind problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "People:ImportFile or People:ImportDetailsFile cannot be read: {Kind}")]
    private static partial void NotRead(ILogger logger, string kind);
}
