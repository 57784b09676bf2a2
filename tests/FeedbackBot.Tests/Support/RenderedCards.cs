using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Tests.Architecture;

namespace FeedbackBot.Tests.Support;

/// <summary>A card to be checked.</summary>
/// <param name="Name">Unique among those checked together; findings are told under it.</param>
/// <param name="Json">The card as it is sent.</param>
internal sealed record NamedCard(string Name, string Json)
{
    public NamedCard(string name, AdaptiveCard card)
        : this(name, card.ToJson())
    {
    }
}

/// <summary>What Microsoft's renderer, and the public schema, say of a card.</summary>
/// <param name="Warnings">Whatever the renderer reports while it reads, validates and draws the card.</param>
/// <param name="Html">What it draws.</param>
/// <param name="Text">What a reader sees of the card's texts, a line for each paragraph.</param>
/// <param name="Tags">The HTML elements that occur.</param>
/// <param name="SchemaErrors">Null where the schema is not on this machine.</param>
internal sealed record RenderedCard(
    string Name,
    IReadOnlyList<string> Warnings,
    string Html,
    string Text,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string>? SchemaErrors)
{
    public IEnumerable<string> Problems =>
        Warnings.Concat(SchemaErrors?.Select(error => "schema: " + error) ?? []).Select(problem => $"{Name}: {problem}");
}

/// <summary>
/// Draws cards with Microsoft's own renderer and checks them against the public schema of Adaptive Cards 1.5, all in
/// one Node process. Elements that only Teams has are known to the renderer as such: it draws their fallback.
/// </summary>
internal static class RenderedCards
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly string Folder = Path.Combine(House.Root, "tests", "FeedbackBot.Tests", "AdaptiveCards", "renderer");
    private static readonly string Schema = Path.GetFullPath(Path.Combine(House.Root, "..", "shared", "schemas", "adaptive-card-1.5.json"));
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>The findings, in the order of the cards.</summary>
    public static async Task<IReadOnlyList<RenderedCard>> RenderAsync(IEnumerable<NamedCard> cards)
    {
        var node = Needs.Node();
        await InstallAsync();
        if (!File.Exists(Schema))
            TestContext.Current.AddWarning($"No schema at {Schema}: cards are drawn, but not checked against it.");
        var input = new StringBuilder();
        var names = new List<string>();
        foreach (var card in cards)
        {
            names.Add(card.Name);
            input.Append("{\"name\":").Append(JsonSerializer.Serialize(card.Name)).Append(",\"card\":").Append(card.Json).Append("}\n");
        }

        var output = await RunAsync(node, File.Exists(Schema) ? ["check.mjs", Schema] : ["check.mjs"], input.ToString());
        List<RenderedCard> rendered =
            [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<RenderedCard>(line, Web)!)];
        rendered.Select(card => card.Name).ShouldBe(names);
        return rendered;
    }

    /// <summary>Every problem of every card: warnings of the renderer, breaches of the schema.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IEnumerable<NamedCard> cards) =>
        [.. (await RenderAsync(cards)).SelectMany(card => card.Problems)];

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            // npm writes this file last, so an installation that was broken off is made again.
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
                await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], "");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }
}
