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

    /// <summary>How many files of one message are looked at; nothing we read comes in more than two.</summary>
    private const int MostFiles = 5;

    /// <summary>The attached files, in the order in which they were attached; empty where there is none.</summary>
    public async Task<IReadOnlyList<ReceivedFile>> ReceiveAsync(TurnContext turn, CancellationToken ct)
    {
        if (!turn.IsPersonal)
            return [];
        var attached = turn.Activity.Attachments?.Where(a => a is not null && FileDownloadInfo.From(a) is not null).Take(MostFiles) ?? [];
        return await Task.WhenAll(attached.Select(a => ReceiveAsync(a.Name ?? "", FileDownloadInfo.From(a)!.DownloadUrl, ct)));
    }

    private async Task<ReceivedFile> ReceiveAsync(string name, string? url, CancellationToken ct)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !options.Value.Allows(address))
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "An attached file could not be fetched: {Kind}")]
    private static partial void NotFetched(ILogger logger, string kind);
}
