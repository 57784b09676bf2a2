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
            parts[name] = entry.Description is { } why ? $"{entry.Status}: {why}" : entry.Status.ToString();
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject { ["status"] = report.Status.ToString(), ["parts"] = parts }.ToJsonString());
    }
}
