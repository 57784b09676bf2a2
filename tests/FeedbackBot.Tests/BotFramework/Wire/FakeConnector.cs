using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>One request the connector got.</summary>
internal sealed record ConnectorRequest(string Method, string Target, string Body, string? Authorization, string? ContentType);

/// <summary>A connector over real HTTP that answers what a test tells it to, in order; the last answer stays.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();

    private FakeConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/emea/";

    public ConcurrentQueue<ConnectorRequest> Requests { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeConnector(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    public FakeConnector Answers(int status, string body = "", string? retryAfter = null) => Answers(async http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        if (body.Length == 0) return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    });

    public FakeConnector Answers(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Requests.Enqueue(new ConnectorRequest(
            http.Request.Method, http.Features.Get<IHttpRequestFeature>()!.RawTarget, await reader.ReadToEndAsync(),
            http.Request.Headers.Authorization.FirstOrDefault(), http.Request.ContentType));
        if (answers.Count > 1 && answers.TryDequeue(out var next)) await next(http);
        else if (answers.TryPeek(out var last)) await last(http);
    }
}
