using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>The connector's routes, and what every call goes through: latency, token, faults, the trap, the log.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder app, StandIn teams, Connector connector)
    {
        var routes = app.MapGroup("/connector/v3/conversations");
        routes.MapPost("", (HttpContext context) =>
            HandleAsync(teams, context, connector.Create));
        routes.MapPost("{c}/activities", (string c, HttpContext context) =>
            HandleAsync(teams, context, body => connector.Send(c, body)));
        routes.MapPost("{c}/activities/{a}", (string c, string a, HttpContext context) =>
            HandleAsync(teams, context, body => connector.Send(c, body)));
        routes.MapPut("{c}/activities/{a}", (string c, string a, HttpContext context) =>
            HandleAsync(teams, context, body => connector.Update(c, a, body)));
        routes.MapDelete("{c}/activities/{a}", (string c, string a, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.Delete(c, a)));
        routes.MapGet("{c}/members", (string c, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.Members(c)));
        routes.MapGet("{c}/pagedmembers", (string c, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.PagedMembers(c)));
        routes.MapGet("{c}/members/{m}", (string c, string m, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.Member(c, m)));
        app.MapGet("/connector/v3/teams/{t}", (string t, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.Team(t)));
        app.MapGet("/connector/v3/teams/{t}/conversations", (string t, HttpContext context) =>
            HandleAsync(teams, context, _ => connector.Channels(t)));
        app.MapFallback("/connector/{**rest}", (HttpContext context) =>
            HandleAsync(teams, context, _ => ConnectorAnswer.Error(404, "NotFound", "The connector has no such operation.")));
    }

    private static async Task HandleAsync(StandIn teams, HttpContext context, Func<JsonObject?, ConnectorAnswer> handle)
    {
        using var under = teams.Enter();
        var started = Stopwatch.GetTimestamp();
        var ct = context.RequestAborted;
        var request = await ReadAsync(context.Request, ct);
        if (teams.Faults.Current.LatencyMs is > 0 and var latency)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(latency), TimeProvider.System, ct);
        }

        var answer = Refusal(teams, context) ?? handle(request as JsonObject);
        var answered = answer.Accepted is null || teams.Caught() is not { } trap || await trap.HoldAsync(answer.Accepted, ct);
        teams.Traffic.Record(
            "fromBot", context.Request.Method, context.Request.Path, answered ? answer.Status : 0,
            Stopwatch.GetElapsedTime(started), request, answered ? answer.Body : null);
        if (!answered)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            await context.Response.WriteAsJsonAsync(answer.Body, ct);
        }
    }

    private static ConnectorAnswer? Refusal(StandIn teams, HttpContext context)
    {
        if (!teams.Tokens.Accepts(context.Request.Headers.Authorization))
        {
            return new ConnectorAnswer(401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
        }

        var fault = teams.Faults.Throw();
        if (fault == 429 && teams.Faults.Current.RetryAfterSeconds is > 0 and var seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return fault switch
        {
            429 => ConnectorAnswer.Error(429, "Throttled", "API calls quota exceeded."),
            503 => ConnectorAnswer.Error(503, "ServiceUnavailable", "The service is unavailable."),
            _ => null,
        };
    }

    private static async Task<JsonNode?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(ct);
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
