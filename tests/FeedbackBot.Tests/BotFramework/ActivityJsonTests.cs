using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.BotFramework;

public sealed class ActivityJsonTests
{
    [Fact]
    public void What_the_types_do_not_name_survives_reading_and_writing()
    {
        const string json = """
            {
              "type": "message", "id": "1", "serviceUrl": "https://smba.trafficmanager.net/emea/", "channelId": "msteams",
              "newInTeams": {"deep": [1, null, {"x": "é"}]}, "callerId": "urn:botframework:azure", "importance": "urgent",
              "from": {"id": "29:1", "name": "Ann", "aadObjectId": "o", "badge": true},
              "recipient": {"id": "28:1", "agenticUserId": "z"},
              "conversation": {"id": "a:1", "tenantId": "t", "conversationType": "personal", "isGroup": false, "room": {"n": 1.50}},
              "attachments": [{"contentType": "text/html", "content": "<div>", "etag": "q"}, {"contentType": "x", "content": {"a": [true]}}],
              "entities": [{"type": "clientInfo", "locale": "zh-CN", "timezone": "Asia/Shanghai", "country": "CN", "platform": "Windows", "release": 5},
                           {"type": "mention", "mentioned": {"id": "28:1", "name": "Bot"}, "text": "<at>Bot</at>"}],
              "channelData": {"tenant": {"id": "t"}, "legacy": {"replyToId": "1"}},
              "reactionsAdded": [{"type": "like", "skin": 2}], "value": {"inputs": {"q": "1"}}
            }
            """;

        var activity = JsonSerializer.Deserialize(json, BotFrameworkJson.Default.Activity);
        var written = JsonSerializer.Serialize(activity!, BotFrameworkJson.Default.Activity);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(json)).ShouldBeTrue(written);
    }

    [Fact]
    public void Whatever_property_comes_it_survives_reading_and_writing()
    {
        var known = TestActivity.Message().Select(p => p.Key).Concat(["locale", "name", "action", "speak", "value"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var property = from name in ArbMap.Default.GeneratorFor<NonEmptyString>()
                       from value in AnyJson.Nodes
                       where IsText(name.Get) && !Enum.GetNames<JsonValueKind>().Contains(name.Get) && !known.Contains(name.Get)
                       select (name.Get, value);

        Prop.ForAll(property.ToArbitrary(), p =>
        {
            var sent = TestActivity.Message().With(a => a["x-" + p.Get] = p.value?.DeepClone());
            var activity = ActivityReader.Parse(Encoding.UTF8.GetBytes(sent.ToJsonString()));
            var written = JsonSerializer.Serialize(activity!, BotFrameworkJson.Default.Activity);
            return JsonNode.DeepEquals(JsonNode.Parse(written)!["x-" + p.Get], p.value);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_conversation_reference_can_be_kept_as_JSON()
    {
        var reference = Turn(TestActivity.Message()).Reference;

        var read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(reference, BotFrameworkJson.Default.ConversationReference), BotFrameworkJson.Default.ConversationReference)!;

        read.Conversation!.Id.ShouldBe("a:ann");
        read.User!.AadObjectId.ShouldBe("0a0a0a0a-0000-0000-0000-000000000001");
        read.Bot!.Id.ShouldBe("28:" + TestToken.AppId);
        read.ServiceUrl.ShouldBe(TestToken.ServiceUrl);
    }

    [Fact]
    public void A_file_that_was_attached_tells_where_it_is()
    {
        var activity = TestActivity.Message().With(a => a["attachments"] = JsonNode.Parse("""
            [{"contentType":"text/html","content":"<p>people.csv</p>"},
             {"contentType":"application/vnd.microsoft.teams.file.download.info","name":"people.csv",
              "content":{"downloadUrl":"https://contoso.sharepoint.com/download?x=1","uniqueId":"u","fileType":"csv"}}]
            """));

        var infos = Turn(activity).Activity.Attachments!.Select(FileDownloadInfo.From).ToList();

        infos[0].ShouldBeNull();
        infos[1]!.DownloadUrl.ShouldBe("https://contoso.sharepoint.com/download?x=1");
        infos[1]!.FileType.ShouldBe("csv");
    }

    [Theory]
    [InlineData("<at>FeedbackBot</at> help", "help")]
    [InlineData("hello <AT>feedbackbot</AT>", "hello")]
    [InlineData("recognize <at>Bob Ray</at> for help", "recognize Bob Ray for help")]
    [InlineData("<at>FeedbackBot</at> ask <at id=\"1\">Bob Ray</at>\u00a0", "ask Bob Ray")]
    [InlineData("  2 < 3 and <b>bold</b>  ", "2 < 3 and <b>bold</b>")]
    [InlineData("<at>unclosed", "<at>unclosed")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_bots_mention_is_taken_out_and_others_are_unwrapped(string? text, string expected)
    {
        var activity = TestActivity.Message().With(a =>
        {
            a["text"] = text;
            a["entities"] = JsonNode.Parse($$$"""
                [null, {"type":"mention","text":"<at>FeedbackBot</at>","mentioned":{"id":"28:{{{TestToken.AppId.ToUpperInvariant()}}}"}},
                 {"type":"mention","text":"<at>Bob Ray</at>","mentioned":{"id":"29:bob","name":"Bob Ray"}},
                 {"type":"mention"}, {"type":"mention","text":"","mentioned":{"id":"28:{{{TestToken.AppId}}}"}}]
                """);
        });

        var turn = Turn(activity);

        turn.Text.ShouldBe(expected);
        turn.Mentioned.Select(m => m.Id).ShouldBe(["29:bob"]);
    }

    [Fact]
    public void Language_and_zone_come_from_the_client_first()
    {
        var activity = TestActivity.Message().With(a =>
        {
            a["locale"] = "en-US";
            a["localTimezone"] = "Europe/Berlin";
        });
        Turn(activity).Locale.ShouldBe("en-US");
        Turn(activity).TimeZone.ShouldBe("Europe/Berlin");

        activity["entities"] = JsonNode.Parse("""[{"type":"clientInfo","locale":"zh-CN","timezone":"Asia/Shanghai"}]""");
        Turn(activity).Locale.ShouldBe("zh-CN");
        Turn(activity).TimeZone.ShouldBe("Asia/Shanghai");
    }

    [Theory]
    [InlineData("""{"id":"a:1","conversationType":"channel","isGroup":true}""", "channel")]
    [InlineData("""{"id":"a:1","isGroup":true}""", "groupChat")]
    [InlineData("""{"id":"a:1"}""", "personal")]
    public void A_conversation_that_does_not_say_its_kind_is_personal_unless_it_is_a_group(string conversation, string expected) =>
        Turn(TestActivity.Message().With(a => a["conversation"] = JsonNode.Parse(conversation))).ConversationType.ShouldBe(expected);

    private static TurnContext Turn(JsonObject activity) => new(ActivityReader.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString()))!);

    private static bool IsText(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) == value;
}
