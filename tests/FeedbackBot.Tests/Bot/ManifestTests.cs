using System.Buffers.Binary;
using System.Text.Json;
using FeedbackBot.Bot.Grammar;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Bot;

/// <summary>What Microsoft's schema does not catch about the app package, and what only the bot knows.</summary>
public sealed class ManifestTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "manifest");
    private static readonly JsonElement Manifest = Read("manifest.json");
    private static readonly JsonElement Chinese = Read("zh-cn.json");

    private static JsonElement.ArrayEnumerator Commands =>
        Manifest.GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray();

    public static TheoryData<string> Titles =>
    [
        .. Manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().SelectMany(l => l.GetProperty("commands").EnumerateArray())
            .Select(c => c.GetProperty("title").GetString()!)
            .Concat(Chinese.EnumerateObject().Where(p => p.Name.EndsWith(".title", StringComparison.Ordinal)).Select(p => p.Value.GetString()!)).Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_command_picked_from_the_menu_is_understood_in_either_language(string title) =>
        UnstartedBot.Grammar.Understand(title).ShouldBeAssignableTo<Understood>().ShouldNotBeOfType<Understood.Unknown>();

    [Fact]
    public void Every_command_of_the_menu_is_there_in_Chinese()
    {
        for (var i = 0; i < Commands.Count(); i++)
        {
            Chinese.GetProperty($"bots[0].commandLists[0].commands[{i}].title").GetString().ShouldNotBeNullOrWhiteSpace();
            Chinese.GetProperty($"bots[0].commandLists[0].commands[{i}].description").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void The_texts_fit_what_Teams_allows()
    {
        Manifest.GetProperty("manifestVersion").GetString().ShouldBe("1.30");
        Manifest.GetProperty("name").GetProperty("short").GetString()!.Length.ShouldBeLessThanOrEqualTo(30);
        Manifest.GetProperty("description").GetProperty("short").GetString()!.Length.ShouldBeLessThanOrEqualTo(80);
        Commands.Count().ShouldBeLessThanOrEqualTo(12);
        Commands.ShouldAllBe(c => c.GetProperty("title").GetString()!.Length <= 32 && c.GetProperty("description").GetString()!.Length <= 128);
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void The_icons_are_there_in_the_size_Teams_wants(string icon, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, Manifest.GetProperty("icons").GetProperty(icon).GetString()!));
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(size);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(size);
    }

    [Fact]
    public void The_menu_is_offered_only_where_the_bot_is()
    {
        var bot = Manifest.GetProperty("bots")[0];
        var scopes = bot.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()).ToList();
        foreach (var list in bot.GetProperty("commandLists").EnumerateArray())
            list.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()).ShouldBeSubsetOf(scopes);
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement.Clone();
}
