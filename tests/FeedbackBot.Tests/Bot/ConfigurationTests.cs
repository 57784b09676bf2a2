using System.Collections;
using System.Text.Json;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Bot;

public sealed class ConfigurationTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(SourceTree.Root, "appsettings.sample.json"));

    /// <summary>Every options class of the bot and its protocol layer, by its section.</summary>
    private static readonly IReadOnlyDictionary<string, Type> Sections =
        new[] { typeof(FeedbackBot.Program).Assembly, typeof(FeedbackBot.BotFramework.BotFrameworkOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null)
            .ToDictionary(type => (string)type.GetField("Section")!.GetRawConstantValue()!);

    [Fact]
    public void The_sample_has_every_option_there_is_and_no_other() =>
        Keys(Parse(Sample)).ShouldBe(Sections.SelectMany(s => Options(s.Value, s.Key).Select(o => o.Key)), ignoreOrder: true);

    [Fact]
    public void Every_option_in_the_sample_is_explained_on_the_line_above_it()
    {
        var lines = Sample.Split('\n');
        lines.Index().Where(l => l.Item.TrimStart().StartsWith('"') && !l.Item.TrimEnd().EndsWith('{') && !lines[l.Index - 1].TrimStart().StartsWith("//"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_values_in_the_sample_are_the_defaults()
    {
        var sample = Parse(Sample);
        foreach (var (key, value) in Sections.SelectMany(s => Options(s.Value, s.Key)))
        {
            var shown = key.Split(':').Aggregate(sample, (json, name) => json.GetProperty(name));
            if (shown.ToString() != "00000000-0000-0000-0000-000000000000")
                Text(shown).ShouldBe(value, key);
        }
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Storage:Provider", "Postgres")]
    [InlineData("Storage:ConnectionString", " ")]
    [InlineData("Storage:ConnectionString", "Host=localhost;Database=feedbackbot")]
    [InlineData("Storage:ConnectionString", "feedbackbot.db")]
    [InlineData("Storage:ConnectionString", "Pooling=False")]
    [InlineData("Storage:ConnectionString", "Data Source=/no/such/folder/bot.db")]
    [InlineData("Delivery:PerTenantPerSecond", "0")]
    [InlineData("Delivery:PerTenantPerSecond", "many")]
    [InlineData("Delivery:LeaseSeconds", "1")]
    [InlineData("Scheduling:MaxConcurrentWakes", "0")]
    [InlineData("People:DefaultTimeZone", "Mars/Olympus")]
    [InlineData("Chat:FileTimeoutSeconds", "99")]
    [InlineData("Digests:Weeks", "1")]
    [InlineData("Kpi:RequestsPerMinute", "0")]
    [InlineData("Bot:AppId", "not-a-guid")]
    [InlineData("Bot:Credential:Kind", "Password")]
    public async Task A_wrong_value_stops_the_start_and_the_message_names_the_option(string option, string value)
    {
        var folder = Directory.CreateTempSubdirectory("feedbackbot-config-");
        try
        {
            var problem = await Should.ThrowAsync<Exception>(async () =>
            {
                await using var app = FeedbackBot.Program.Create([], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Bot:AppId"] = "11111111-1111-1111-1111-111111111111",
                    ["Bot:TenantId"] = "22222222-2222-2222-2222-222222222222",
                    ["Bot:Credential:Secret"] = "secret",
                    ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "bot.db")};Pooling=False",
                    ["urls"] = "http://127.0.0.1:0",
                    [option] = value,
                }));
                await app.StartAsync();
            });
            FeedbackBot.Common.StartUpProblem.Explain(problem).ShouldNotBeNull(problem.ToString()).ShouldContain(option.Contains("Credential") ? "Credential" : option);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=bot;Password=very-secret;Timeout=3")]
    [InlineData("Host=127.0.0.1;Prot=1;Password=very-secret")]
    [InlineData("Username=bot;Password=very-secret")]
    public async Task A_server_that_cannot_be_reached_is_told_by_the_option_and_without_the_password(string connection)
    {
        var problem = await Should.ThrowAsync<Exception>(async () =>
        {
            await using var app = FeedbackBot.Program.Create([], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Bot:AppId"] = "11111111-1111-1111-1111-111111111111",
                ["Bot:TenantId"] = "22222222-2222-2222-2222-222222222222",
                ["Bot:Credential:Secret"] = "secret",
                ["Storage:Provider"] = "Postgres",
                ["Storage:ConnectionString"] = connection,
                ["urls"] = "http://127.0.0.1:0",
            }));
            await app.StartAsync();
        });

        var said = FeedbackBot.Common.StartUpProblem.Explain(problem).ShouldNotBeNull(problem.ToString());
        said.ShouldContain("Storage:ConnectionString");
        said.ShouldNotContain("very-secret");
    }

    private static JsonElement Parse(string json) =>
        JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement.Clone();

    private static IEnumerable<string> Keys(JsonElement json, string path = "") => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(p => Keys(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];

    private static IEnumerable<(string Key, string Value)> Options(Type type, string path)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var kind = property.PropertyType;
            if (kind.IsClass && kind != typeof(string) && !kind.IsArray)
            {
                foreach (var inner in Options(kind, key))
                    yield return inner;
            }
            else
            {
                yield return (key, Text(property.GetValue(defaults)));
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.Array } array => $"[{array.GetArrayLength()}]",
        JsonElement { ValueKind: JsonValueKind.Null } => "",
        JsonElement json => json.ToString(),
        IEnumerable list => $"[{list.Cast<object>().Count()}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
