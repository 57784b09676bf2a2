using System.Net.Http.Headers;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace FeedbackBot.BotFramework;

/// <summary>Sends connector calls: allow-list, token, retries, and the reading of the answer.</summary>
internal sealed partial class ConnectorPipeline
{
    public const string HttpClientName = "FeedbackBot.Connector";

    // Microsoft's answers are small; more than this is not read, so that an answer cannot fill the memory.
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private readonly IHttpClientFactory http;
    private readonly ConnectorTokens tokens;
    private readonly ServiceUrlPolicy serviceUrls;
    private readonly TimeProvider clock;
    private readonly ILogger<ConnectorPipeline> logger;
    private readonly ResiliencePipeline<Attempt> retrying;

    public ConnectorPipeline(
        IHttpClientFactory http, ConnectorTokens tokens, ServiceUrlPolicy serviceUrls,
        IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<ConnectorPipeline> logger)
    {
        (this.http, this.tokens, this.serviceUrls, this.clock, this.logger) = (http, tokens, serviceUrls, clock, logger);
        retrying = Retrying(options.Value.Connector, clock);
    }

    public async Task<ConnectorResult<T>> CallAsync<T>(ConnectorCall<T> call, bool retry, CancellationToken ct)
        where T : class, new()
    {
        if (!serviceUrls.TryResolve(call.ServiceUrl, call.Path, out var address))
        {
            Log.NotAllowed(logger, call.Method.Method);
            return new ConnectorFailure.ServiceUrlNotAllowed();
        }

        var attempt = retry
            ? await retrying.ExecuteAsync(token => TryAsync(call, address, token), ct)
            : await TryAsync(call, address, ct);
        if (attempt.Failure is { } failure)
        {
            Log.Failed(logger, call.Method.Method, failure.GetType().Name, failure.Status, failure.Code);
            return failure;
        }

        return Read(call, attempt);
    }

    private static ConnectorResult<T> Read<T>(ConnectorCall<T> call, Attempt attempt) where T : class, new()
    {
        // An accepted call may be answered with nothing, or with something that is no JSON: it was accepted all the same.
        if (attempt.Body is not { Length: > 0 } body) return new T();
        try
        {
            return JsonSerializer.Deserialize(body, call.Type) ?? new T();
        }
        catch (JsonException) when (call.Method != HttpMethod.Get)
        {
            return new T();
        }
        catch (JsonException)
        {
            return new ConnectorFailure.Transient { Status = attempt.Status };
        }
    }

    private async ValueTask<Attempt> TryAsync<T>(ConnectorCall<T> call, Uri address, CancellationToken ct) where T : class, new()
    {
        try
        {
            using var request = new HttpRequestMessage(call.Method, address) { Content = call.Content() };
            if (await tokens.GetAsync(ct) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

            using var client = http.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            if (response.IsSuccessStatusCode) return new Attempt((int)response.StatusCode, body, null);
            return new Attempt((int)response.StatusCode, null, ConnectorAnswer.Failure(response, body, clock.GetUtcNow()));
        }
        catch (AuthenticationFailedException e)
        {
            // The status tells an unreachable authority from one that refuses: only the first passes by itself.
            return new Attempt(null, null, TokenFailure(e));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Attempt(null, null, new ConnectorFailure.Transient());
        }
    }

    private static ConnectorFailure TokenFailure(AuthenticationFailedException e)
    {
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException or RequestFailedException { Status: 0 or >= 500 } or TaskCanceledException)
                return new ConnectorFailure.Transient { Code = "TokenUnavailable" };
        }

        return new ConnectorFailure.NotAuthorised { Code = "TokenRefused" };
    }

    private static ResiliencePipeline<Attempt> Retrying(ConnectorOptions options, TimeProvider clock)
    {
        if (options.MaxAttempts < 2) return ResiliencePipeline<Attempt>.Empty;
        var longest = TimeSpan.FromSeconds(options.MaxRetryDelaySeconds);
        return new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = options.MaxAttempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = longest,
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Result is { Status: 412 or 429 or 502 or 503 or 504 } attempt
                    && (RetryAfter(attempt) ?? TimeSpan.Zero) <= longest),
                DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result)),
            })
            .Build();
    }

    private static TimeSpan? RetryAfter(Attempt? attempt) => attempt?.Failure switch
    {
        ConnectorFailure.Throttled throttled => throttled.RetryAfter,
        ConnectorFailure.Transient transient => transient.RetryAfter,
        _ => null,
    };

    private sealed record Attempt(int? Status, byte[]? Body, ConnectorFailure? Failure);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Connector call {Method} refused: the service address is not on the allow-list")]
        public static partial void NotAllowed(ILogger logger, string method);

        [LoggerMessage(2, LogLevel.Warning, "Connector call {Method} failed: {Failure}, status {Status}, code {Code}")]
        public static partial void Failed(ILogger logger, string method, string failure, int? status, string? code);
    }
}
