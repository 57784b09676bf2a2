namespace FeedbackBot.BrowserTests.Support;

/// <summary>Where the tests read from and write to in this repository.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Axe => Path.Combine(Root, "src", "FeedbackBot.Playground", "web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>A file for a picture, in the git-ignored artifacts folder.</summary>
    public static string Artifact(params string[] path) => Made(Path.Combine([Root, "artifacts", .. path]));

    /// <summary>The README's picture: made again only on request, because every run differs in a few pixels.</summary>
    public static string? ReadmePicture =>
        Environment.GetEnvironmentVariable("FEEDBACKBOT_UPDATE_PICTURES") == "1"
            ? Made(Path.Combine(Root, "docs", "pictures", "playground.png"))
            : null;

    private static string Made(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FeedbackBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("FeedbackBot.sln was not found above the tests.");
    }
}
