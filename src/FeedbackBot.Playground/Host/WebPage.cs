using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;

namespace FeedbackBot.Playground.Host;

/// <summary>Serves the page out of the assembly, wherever that was started from.</summary>
internal static class WebPage
{
    private const string Root = "wwwroot/";
    private const string NotBuilt = "The page was left out of this build (SkipWeb). Build without -p:SkipWeb=true; the scripting interface is at /playground/api/people.";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private static readonly Dictionary<string, string> Files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .ToDictionary(name => name[Root.Length..].Replace('\\', '/'), StringComparer.Ordinal);

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context) => Send(context, "index.html"));
        app.MapFallback("/{**path}", (string path, HttpContext context) => Send(context, path));
    }

    private static IResult Send(HttpContext context, string path)
    {
        if (!Files.TryGetValue(path, out var resource) || Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) is not { } content)
        {
            return Files.Count == 0 ? Results.Text(NotBuilt, statusCode: 404) : Results.NotFound();
        }

        // Vite puts a hash of the content into the names under assets, and nowhere else.
        context.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "max-age=31536000, immutable" : "no-cache";
        return Results.Stream(content, ContentTypes.TryGetContentType(path, out var type) ? type : "application/octet-stream");
    }
}
