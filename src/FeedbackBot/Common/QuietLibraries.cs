namespace FeedbackBot.Common;

/// <summary>
/// What the libraries below us tell of each statement and request costs time on every click, and could hold more than ids.
/// Their warnings are kept; configuration ("Logging") may ask for more.
/// </summary>
internal static class QuietLibraries
{
    public static ILoggingBuilder AddQuietLibraries(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("System.Net.Http", LogLevel.Warning)
        .AddFilter("Quartz", LogLevel.Warning);
}
