using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FeedbackBot.Bot;

/// <summary>/healthz: the process lives. /readyz: it can do its work; every part says so for itself.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var parts = new JsonObject();
        foreach (var (name, entry) in report.Entries)
        {
            // Anybody may read this. Of an exception only that there was one: its message may name hosts and users.
            parts[name] = entry is { Exception: null, Description: { } why } ? $"{entry.Status}: {why}" : entry.Status.ToString();
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject { ["status"] = report.Status.ToString(), ["parts"] = parts }.ToJsonString());
    }
}
