using FeedbackBot.BotFramework;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// Fetches a file that was attached in the chat. The address comes with an authenticated activity, and is opened only on
/// hosts that configuration allows: an attachment must not make the bot read addresses inside the company's network.
/// </summary>
internal sealed partial class IncomingFiles(IHttpClientFactory http, IOptions<ChatOptions> options, ILogger<IncomingFiles> logger)
{
    public const string ClientName = "FeedbackBot.Files";

    /// <summary>The first attached file; null where there is none.</summary>
    public async Task<ReceivedFile?> ReceiveAsync(TurnContext turn, CancellationToken ct)
    {
        if (!turn.IsPersonal || turn.Activity.Attachments?.FirstOrDefault(a => a is not null && FileDownloadInfo.From(a) is not null) is not { } attachment)
            return null;
        var name = attachment.Name ?? "";
        if (!Uri.TryCreate(FileDownloadInfo.From(attachment)!.DownloadUrl, UriKind.Absolute, out var address) || !IsAllowed(address))
            return ReceivedFile.Failed(name, FileProblem.NotAllowed);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(TimeSpan.FromSeconds(options.Value.FileTimeoutSeconds));
            return await FetchAsync(name, address, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            NotFetched(logger, e.GetType().Name);
            return ReceivedFile.Failed(name, FileProblem.NotReached);
        }
    }

    private async Task<ReceivedFile> FetchAsync(string name, Uri address, CancellationToken ct)
    {
        using var client = http.CreateClient(ClientName);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            return ReceivedFile.Failed(name, FileProblem.NotReached);
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (content.Length + read > ReceivedFile.MaxBytes)
                return ReceivedFile.Failed(name, FileProblem.TooLarge);
            content.Write(buffer, 0, read);
        }

        return new ReceivedFile(name, content.ToArray());
    }

    private bool IsAllowed(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && options.Value.EffectiveFileHosts.Any(host => host.StartsWith("*.", StringComparison.Ordinal)
            ? address.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(Level = LogLevel.Warning, Message = "An attached file could not be fetched: {Kind}")]
    private static partial void NotFetched(ILogger logger, string kind);
}
