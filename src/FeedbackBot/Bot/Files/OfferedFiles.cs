using System.Net.Http.Headers;
using System.Text.Json;
using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Bot.Files;

/// <summary>
/// Makes a file somebody agreed to and puts it where Teams says, which is the person's own OneDrive. The address comes with
/// an authenticated activity and is opened only on hosts that configuration allows.
/// </summary>
internal sealed partial class OfferedFiles(
    WorkRunner work, IHttpClientFactory http, IOptions<ChatOptions> options, ILogger<OfferedFiles> logger)
{
    public const string SourceKey = "source";

    public async Task<FileDelivery> DeliverAsync(TurnContext turn, FileConsentResponse response, CancellationToken ct)
    {
        if (!response.IsAccepted)
            return new FileDelivery.Declined();
        if (response.UploadInfo is not { UploadUrl: { } url, ContentUrl: not null } info
            || !Uri.TryCreate(url, UriKind.Absolute, out var address) || !options.Value.Allows(address)
            || await MakeAsync(turn, response.Context ?? default, ct) is not { } file)
            return new FileDelivery.Failed();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(TimeSpan.FromSeconds(options.Value.FileTimeoutSeconds));
            return await UploadAsync(address, file, limit.Token) ? new FileDelivery.Delivered(info) : new FileDelivery.Failed();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            NotUploaded(logger, e.GetType().Name);
            return new FileDelivery.Failed();
        }
    }

    private Task<MadeFile?> MakeAsync(TurnContext turn, JsonElement context, CancellationToken ct) => work.RunAsync(async services =>
    {
        var actor = await services.GetRequiredService<ActorResolver>().ResolveAsync(
            turn.AadObjectId ?? turn.SenderId, turn.Activity.From?.Name, turn.Locale, turn.TimeZone, isClick: true, ct);
        var source = new CardCall(actor, context).Get(SourceKey);
        return actor.Person is not null && services.GetServices<IFileSource>().FirstOrDefault(s => s.Name == source) is { } maker
            ? await maker.MakeAsync(actor, context, ct)
            : null;
    }, ct);

    private async Task<bool> UploadAsync(Uri address, MadeFile file, CancellationToken ct)
    {
        using var client = http.CreateClient(IncomingFiles.ClientName);
        using var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.Length - 1, file.Content.Length);
        using var response = await client.PutAsync(address, content, ct);
        if (!response.IsSuccessStatusCode)
            NotUploaded(logger, response.StatusCode.ToString());
        return response.IsSuccessStatusCode;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file could not be uploaded: {Kind}")]
    private static partial void NotUploaded(ILogger logger, string kind);
}

/// <summary>What became of an offered file.</summary>
internal abstract record FileDelivery
{
    internal sealed record Declined : FileDelivery;

    internal sealed record Failed : FileDelivery;

    internal sealed record Delivered(FileUploadInfo Info) : FileDelivery;
}
