using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace FeedbackBot.Tests.Playground;

public sealed class ScriptingTests
{
    private const string Bruno = "a0000000-0000-4000-8000-000000000004";
    private const string Omar = "a0000000-0000-4000-8000-000000000002";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_company_is_a_dozen_people_in_three_zones_with_two_managers_under_an_admin()
    {
        var (host, _) = await FakeBot.StartAsync();
        await using var _1 = host;
        var people = (await GetAsync(host, "people")).AsArray();
        people.Count.ShouldBe(12);
        people.Select(p => Value(p, "timezone")).Distinct().Count().ShouldBe(3);
        people.Count(p => p!["roles"]!.AsArray().Any(r => r!.GetValue<string>() == "admin")).ShouldBe(1);
        people.Count(p => p!["roles"]!.ToJsonString() == """["manager"]""").ShouldBe(2);
        people.Count(p => p!["manager"] is null).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_is_answered_once_the_bot_has_replied_and_counts_as_unread_until_read()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        var answer = await PostAsync(host, $"chats/{Bruno}/messages", new { text = "hello" });
        answer["replies"]!.AsArray().Single()!["text"]!.GetValue<string>().ShouldBe("You said hello");

        var chat = (await GetAsync(host, $"chats/{Bruno}")).AsArray();
        chat.Select(m => Value(m, "from")).ShouldBe(["person", "bot"]);
        chat.ShouldAllBe(m => m!["edited"]!.GetValue<bool>() == false);
        Unread(await GetAsync(host, "people"), Bruno).ShouldBe(1);
        await PostAsync(host, $"chats/{Bruno}/read", new { });
        Unread(await GetAsync(host, "people"), Bruno).ShouldBe(0);

        bot.Received.Select(a => a["type"]!.GetValue<string>()).ShouldBe(["conversationUpdate", "installationUpdate", "message"]);
        var message = bot.Received[^1];
        message["from"]!["aadObjectId"]!.GetValue<string>().ShouldBe(Bruno);
        message["entities"]![0]!["timezone"]!.GetValue<string>().ShouldBe("Europe/Berlin");
        bot.Authorizations.ShouldAllBe(a => a.StartsWith("Bearer ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pressed_action_sends_the_inputs_and_the_card_is_replaced_in_place()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        var id = await CardAsync(host);
        var outcome = await PostAsync(host, $"chats/{Bruno}/actions", new { messageId = id, action = "Send", inputs = new { done = "All of it", mood = 4 } });
        outcome["status"]!.GetValue<int>().ShouldBe(200);
        outcome["card"]!["body"]![0]!["text"]!.GetValue<string>().ShouldBe("Thanks");
        var action = bot.Received[^1]["value"]!["action"]!;
        action.ToJsonString().ShouldBe("""{"type":"Action.Execute","id":"send","title":"Send","verb":"answer","data":{"prompt":"p1","done":"All of it","mood":"4"}}""");

        var chat = (await GetAsync(host, $"chats/{Bruno}")).AsArray();
        var shown = chat.Single(m => Value(m, "id") == id)!;
        shown["card"]!["body"]![0]!["text"]!.GetValue<string>().ShouldBe("Thanks");
        shown["edited"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_submit_action_arrives_as_a_message_with_a_value_and_no_text()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        var outcome = await PostAsync(host, $"chats/{Bruno}/actions", new { messageId = await CardAsync(host), action = "Old", inputs = new { done = "x" } });
        bot.Received[^1]["type"]!.GetValue<string>().ShouldBe("message");
        bot.Received[^1]["text"].ShouldBeNull();
        bot.Received[^1]["value"]!.ToJsonString().ShouldBe("""{"old":true,"done":"x"}""");
        outcome["message"]!.GetValue<string>().ShouldBe("You said (value)");
    }

    [Fact]
    public async Task An_inner_card_sends_its_own_inputs_and_those_around_it()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        await PostAsync(host, $"chats/{Bruno}/actions", new { messageId = await CardAsync(host), action = "Explain", inputs = new { done = "x", why = "y" } });
        bot.Received[^1]["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"done":"x","why":"y"}""");
    }

    [Fact]
    public async Task An_action_without_inputs_may_be_pressed_although_an_input_is_required()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        await PostAsync(host, $"chats/{Bruno}/actions", new { messageId = await CardAsync(host), action = "skip" });
        bot.Received[^1]["value"]!["action"]!["verb"]!.GetValue<string>().ShouldBe("skip");
    }

    [Fact]
    public async Task The_clock_lives_through_what_is_due_on_the_way_each_at_its_time()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        var start = host.Clock.GetUtcNow();
        bot.Plan(start.AddHours(5), Omar);
        bot.Plan(start.AddHours(2), Bruno);
        bot.Plan(start.AddDays(9), Bruno);
        var clock = await PostAsync(host, "clock", new { advance = "P7D" });
        clock["utc"]!.GetValue<DateTimeOffset>().ShouldBe(start.AddDays(7));
        bot.Ran.ShouldBe([(start.AddHours(2), Bruno), (start.AddHours(5), Omar)]);
        host.Chat(Omar).Single().At.ShouldBe(start.AddHours(5));

        await PostAsync(host, "clock", new { to = "next" });
        host.Clock.GetUtcNow().ShouldBe(start.AddDays(9));
        host.Chat(Bruno).Count.ShouldBe(2);
        (await TryAsync(host, "clock", JsonNode.Parse("""{"to":"next"}""")!)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_attached_file_can_be_fetched_by_the_bot_and_its_people_join_the_tenant()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        const string csv = "id,name\nb0000000-0000-4000-8000-000000000001,New Person\n";
        await PostAsync(host, $"chats/{Omar}/files", new { name = "people.csv", text = csv, message = "people import" });
        var attachment = bot.Received[^1]["attachments"]!.AsArray().Single(a => Value(a, "contentType") == "application/vnd.microsoft.teams.file.download.info")!;
        attachment["name"]!.GetValue<string>().ShouldBe("people.csv");
        (await host.Http.GetStringAsync(attachment["content"]!["downloadUrl"]!.GetValue<string>(), Ct)).ShouldBe(csv);
        (await GetAsync(host, "people")).AsArray().Count.ShouldBe(13);
    }

    [Fact]
    public async Task The_page_is_served_from_the_assembly_or_says_that_it_was_left_out()
    {
        var (host, _) = await FakeBot.StartAsync();
        await using var _1 = host;
        using var response = await host.Http.GetAsync("", Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var script = System.Text.RegularExpressions.Regex.Match(text, "src=\"(/assets/[^\"]+)\"").Groups[1].Value;
            using var asset = await host.Http.GetAsync(script, Ct);
            asset.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        }
        else
        {
            text.ShouldContain("SkipWeb");
        }

        (await host.Http.GetAsync("no/such/page", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_upload_is_taken_too()
    {
        var (host, bot) = await FakeBot.StartAsync();
        await using var _ = host;
        using var form = new MultipartFormDataContent { { new StringContent("a,b\n"), "file", "list.csv" } };
        using var response = await host.Http.PostAsync($"playground/api/chats/{Omar}/files", form, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Received[^1]["attachments"]![0]!["name"]!.GetValue<string>().ShouldBe("list.csv");
    }

    [Fact]
    public async Task The_traffic_shows_both_directions_with_bodies_and_no_token()
    {
        var (host, _) = await FakeBot.StartAsync();
        await using var _1 = host;
        await host.SayAsync(Bruno, "hello", Ct);
        var text = await host.Http.GetStringAsync("playground/api/traffic", Ct);
        var exchanges = JsonNode.Parse(text)!.AsArray();
        exchanges.Select(e => Value(e, "direction")).Distinct().ShouldBe(["toBot", "fromBot"], ignoreOrder: true);
        exchanges.Where(e => e!["request"]?["text"] is not null).Select(e => e!["status"]!.GetValue<int>()).ShouldBe([200, 201]);
        text.ShouldNotContain("playground.");
        text.ShouldNotContain("eyJ");
        text.ShouldNotContain(host.Teams.Options.Secret);
    }

    [Fact]
    public async Task Open_pages_hear_of_chats_clock_traffic_and_faults()
    {
        var (host, _) = await FakeBot.StartAsync();
        await using var _1 = host;
        await using var stream = await host.Http.GetStreamAsync("playground/api/events", Ct);
        using var reader = new StreamReader(stream);
        var heard = new HashSet<string>();
        var listening = Task.Run(async () =>
        {
            while (heard.Count < 4 && await reader.ReadLineAsync(Ct) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal))
                {
                    heard.Add(JsonNode.Parse(line[5..])!["kind"]!.GetValue<string>());
                }
            }
        }, Ct);
        await host.SayAsync(Bruno, "hello", Ct);
        await host.AdvanceAsync(TimeSpan.FromMinutes(1), Ct);
        await PostAsync(host, "faults", new { });
        await listening.WaitAsync(TimeSpan.FromSeconds(10), Ct);
        heard.ShouldBe(["chat", "clock", "traffic", "faults"], ignoreOrder: true);
    }

    internal static async Task<JsonNode> GetAsync(FeedbackBot.Playground.Host.PlaygroundHost host, string path) =>
        (await host.Http.GetFromJsonAsync<JsonNode>("playground/api/" + path, Ct))!;

    internal static async Task<JsonNode> PostAsync(FeedbackBot.Playground.Host.PlaygroundHost host, string path, object body)
    {
        using var response = await host.Http.PostAsJsonAsync("playground/api/" + path, body, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    internal static async Task<(HttpStatusCode Status, JsonNode Body)> TryAsync(FeedbackBot.Playground.Host.PlaygroundHost host, string path, JsonNode body)
    {
        using var response = await host.Http.PostAsJsonAsync("playground/api/" + path, body, Ct);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(Ct))!);
    }

    internal static async Task<string> CardAsync(FeedbackBot.Playground.Host.PlaygroundHost host) =>
        (await host.SayAsync(Bruno, "card", Ct)).Single().Id;

    private static string? Value(JsonNode? node, string name) => node![name]?.GetValue<string>();

    private static int Unread(JsonNode people, string id) => people.AsArray().Single(p => Value(p, "id") == id)!["unread"]!.GetValue<int>();
}
