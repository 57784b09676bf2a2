using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>POST /api/kpi/{key}/values: how other systems say what a KPI is. /openapi/kpi.json describes it.</summary>
internal static class KpiEndpoints
{
    private const string Document = "FeedbackBot.Goals.Values.Posting.openapi.json";

    public static void MapKpiValues(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/kpi/{key}/values", PostAsync);
        app.MapGet("/openapi/kpi.json", () => Results.Stream(typeof(KpiEndpoints).Assembly.GetManifestResourceStream(Document)!, "application/json"));
    }

    private static async Task<IResult> PostAsync(HttpContext http, string key, KpiClients clients, WorkRunner work, CancellationToken ct)
    {
        var texts = Texts.For(http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value);
        if (clients.Find(http.Request.Headers.Authorization) is not { } client)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return clients.MayTry(http.Connection.RemoteIpAddress) ? Problem(texts, 401, new Problem("Goals.ValueHttpStranger")) : TooOften(http, texts);
        }

        if (!clients.MayCall(client))
            return TooOften(http, texts);

        if (await BodyAsync(http.Request, ct) is not { } body)
            return Problem(texts, 413, new Problem("Goals.ValueHttpTooLarge", PostedValue.MaxBytes));
        var idempotency = http.Request.Headers["Idempotency-Key"].ToString();
        if (idempotency.Length > KpiReceipt.MaxKey || !idempotency.All(c => c is > ' ' and <= '~'))
            return Problem(texts, 400, new Problem("Goals.ValueHttpReceiptKey", KpiReceipt.MaxKey));
        var wanted = TypedText.Comparable(key);
        if (wanted.Length is 0 or > KpiTerms.MaxKey)
            return Problem(texts, 404, new Problem("Goals.ValueHttpUnknown"));
        if (!client.MaySay(wanted))
            return Problem(texts, 403, new Problem("Goals.ValueHttpNotTheirs"));
        var request = new PostedRequest(client.Name, wanted, idempotency.Length == 0 ? null : idempotency, body);
        return await work.RunAsync<PostValue, PostOutcome>(post => post.RunAsync(request, ct), ct) switch
        {
            PostOutcome.Kept kept => Results.Content(kept.Answer, "application/json", statusCode: kept.Status),
            PostOutcome.OtherBody => Problem(texts, 422, new Problem("Goals.ValueHttpOtherBody")),
            PostOutcome.Unknown => Problem(texts, 404, new Problem("Goals.ValueHttpUnknown")),
            PostOutcome.NotNow notNow => Problem(texts, 409, notNow.Problem),
            PostOutcome.Wrong wrong => Problem(texts, 400, [.. wrong.Problems]),
            _ => throw new InvalidOperationException("There is no such outcome."),
        };
    }

    private static IResult TooOften(HttpContext http, Texts texts)
    {
        http.Response.Headers.RetryAfter = "60";
        return Problem(texts, 429, new Problem("Goals.ValueHttpTooOften"));
    }

    /// <returns>Null where there is more than may be.</returns>
    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken ct)
    {
        var buffer = new byte[PostedValue.MaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return read > PostedValue.MaxBytes ? null : buffer[..read];
    }

    private static IResult Problem(Texts texts, int status, params IReadOnlyList<Problem> problems) =>
        Results.Problem(detail: string.Join(' ', problems.Select(p => p.In(texts))), statusCode: status, title: texts["Goals.ValueHttpRefused"]);
}
