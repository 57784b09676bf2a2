namespace FeedbackBot.Tests.Support;

/// <summary>
/// What a test needs from the machine. Where it is absent the test skips and says what to install; with
/// FEEDBACKBOT_FORBID_SKIPS=1 it fails instead, so that a build which is meant to test everything does.
/// </summary>
internal static class Needs
{
    /// <summary>Node and npm, for Microsoft's own clients. Returns the path of node.</summary>
    public static string Node() => Find("node") is { } node && Find("npm") is not null
        ? node
        : Absent<string>("Install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm).");

    /// <summary>A Chromium that Playwright can drive. Returns its path; FEEDBACKBOT_CHROMIUM names one elsewhere.</summary>
    public static string Chromium() =>
        Environment.GetEnvironmentVariable("FEEDBACKBOT_CHROMIUM") is { Length: > 0 } named ? named
        : Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome")
        ?? Absent<string>("Install Chromium (Debian: apt-get install chromium), or name it in FEEDBACKBOT_CHROMIUM.");

    /// <summary>
    /// A PostgreSQL server whose user may create databases. Returns its connection string, without a database, from
    /// FEEDBACKBOT_POSTGRES.
    /// </summary>
    public static string Postgres() =>
        Environment.GetEnvironmentVariable("FEEDBACKBOT_POSTGRES") is { Length: > 0 } connection
            ? connection
            : Absent<string>("Start PostgreSQL 15 or newer (Debian: apt-get install postgresql) and set FEEDBACKBOT_POSTGRES "
                + "to a connection string whose user may create databases.");

    /// <summary>Skips, or fails where skips are forbidden.</summary>
    public static T Absent<T>(string whatToInstall)
    {
        if (Environment.GetEnvironmentVariable("FEEDBACKBOT_FORBID_SKIPS") == "1") Assert.Fail(whatToInstall);
        Assert.Skip(whatToInstall);
        throw new InvalidOperationException("Skipping returned.");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe"), Path.Combine(folder, program + ".cmd") })
        .FirstOrDefault(File.Exists);
}
