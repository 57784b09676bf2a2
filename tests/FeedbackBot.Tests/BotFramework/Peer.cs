using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.Tests.BotFramework.Wire;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.BotFramework;

/// <summary>A request both validators are asked about.</summary>
internal sealed record PeerCase(string Name, string? Authorization, JsonObject Activity);

/// <summary>Microsoft's botframework-connector, run by Node, as a second opinion.</summary>
internal static class Peer
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    /// <summary>What it says of each request: null when it accepts, else why not.</summary>
    public static async Task<Dictionary<string, string?>> AskAsync(FakeMicrosoft microsoft, IEnumerable<PeerCase> cases)
    {
        var node = Needs.Node();
        await InstallAsync();
        var corpus = new JsonObject
        {
            ["metadataUrl"] = microsoft.MetadataUrl,
            ["issuer"] = TestToken.Issuer,
            ["appId"] = TestToken.AppId,
            ["tenant"] = TestToken.Tenant,
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject
            {
                ["name"] = c.Name, ["authorization"] = c.Authorization, ["activity"] = c.Activity.DeepClone(),
            })]),
        };
        var answer = await RunAsync(node, ["verdicts.js"], corpus.ToJsonString());
        return JsonNode.Parse(answer)!.AsArray().ToDictionary(
            v => v!["name"]!.GetValue<string>(),
            v => v!["accepted"]!.GetValue<bool>() ? null : v["why"]!.GetValue<string>());
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FeedbackBot.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
            return Path.Combine(folder.FullName, "tests", "FeedbackBot.Tests", "BotFramework", "peer");
        }
    }

    // npm writes its own copy of the lock file last, so an interrupted installation is done again.
    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
                await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], "");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program}: {await errors}");
        return await output;
    }
}
