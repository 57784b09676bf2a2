namespace FeedbackBot.Tests.Architecture;

/// <summary>What may depend on what, as an allow-list: a new folder, project or arrow is put in here on purpose or not at all.</summary>
internal static class House
{
    public const string Bot = "FeedbackBot";

    /// <summary>What each platform folder may use. None of them may use a feature.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Platform = new Dictionary<string, string[]>
    {
        ["Common"] = [],
        ["Storage"] = ["Common"],
        ["People"] = ["Common", "Storage", "Delivery", "Scheduling", "Bot", "Cards"],
        ["Scheduling"] = ["Common", "Storage", "People", "Bot", "Cards"],
        ["Delivery"] = ["Common", "Storage", "People", "Scheduling", "Bot", "Cards", "Protocol"],
        ["Bot"] = ["Common", "Storage", "People", "Delivery", "Scheduling", "Cards", "Protocol"],
    };

    /// <summary>A feature may use these, and of another feature only its queries and the records they hand out.</summary>
    public static readonly string[] OfferedToFeatures = ["Common", "Storage", "People", "Scheduling", "Delivery", "Bot", "Cards"];

    public static readonly string[] Features =
        ["CheckIns", "Goals", "Feedback360", "Reviews", "Improvement", "Recognition", "Pulse", "Problems", "Digests"];

    /// <summary>What a feature offers beside its queries: buttons and acts whose rights it checks itself, and how it shows what its queries hand out.</summary>
    public static readonly string[] OfferedByFeatures =
    [
        "FeedbackBot.CheckIns.Blockers.BlockerActions", "FeedbackBot.CheckIns.Anonymity.AnonymousBlocks", "FeedbackBot.CheckIns.Anonymity.AnonymityGallery",
        "FeedbackBot.CheckIns.Reminders.RemindPeople",

        // What a feature implements to have its own kind of question asked in check-ins.
        "FeedbackBot.CheckIns.Answering.IQuestionSupplier",
    ];

    /// <summary>They read others and are read by nobody.</summary>
    public static readonly string[] ReadByNobody = ["Digests"];

    public static readonly IReadOnlyDictionary<string, string[]> ProjectReferences = new Dictionary<string, string[]>
    {
        ["FeedbackBot.BotFramework"] = [],
        ["FeedbackBot.AdaptiveCards"] = [],
        ["FeedbackBot"] = ["FeedbackBot.BotFramework", "FeedbackBot.AdaptiveCards"],
        ["FeedbackBot.Playground"] = ["FeedbackBot"],
    };

    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written C# files below a folder of the repository, with paths relative to its root.</summary>
    public static IEnumerable<string> Sources(string under) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, under), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Migrations/") && !path.Contains("/node_modules/")
        orderby path
        select path;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FeedbackBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no FeedbackBot.sln above them.");
    }
}
