using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.BotFramework;

public sealed class HostileActivityTests : IAsyncLifetime
{
    private static readonly int[] Allowed = [200, 400, 401, 501];
    private FakeMicrosoft microsoft = null!;
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        microsoft = await FakeMicrosoft.StartAsync();
        host = await BotHost.StartAsync(microsoft);
        host.Turns.During = (turn, ct) =>
        {
            // What a bot reads of every turn must not throw either.
            _ = (turn.Text, turn.Mentioned, turn.SenderId, turn.TenantId, turn.Locale, turn.TimeZone, turn.ConversationType, turn.Reference);
            _ = (turn.Activity.TeamsTeamId(), turn.Activity.TeamsChannelId(), turn.Activity.TeamsEventType());
            foreach (var attachment in turn.Activity.Attachments ?? []) _ = attachment is null ? null : FileDownloadInfo.From(attachment);
            return Task.CompletedTask;
        };
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact]
    public void Any_JSON_as_an_activity_is_answered_and_never_with_500()
    {
        Prop.ForAll(AnyJson.Nodes.ToArbitrary(), json => Answer(json?.ToJsonString() ?? "null"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void A_right_activity_with_anything_in_its_parts_is_answered_and_never_with_500()
    {
        Prop.ForAll((from type in Gen.Elements("message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "typing")
                     from name in Gen.Elements<string?>(null, "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/query")
                     from changes in AnyJson.Objects
                     select (type, name, changes)).ToArbitrary(), hostile =>
        {
            var activity = TestActivity.Message().With(a =>
            {
                a["type"] = hostile.type;
                a["name"] = hostile.name;
                foreach (var (name, value) in hostile.changes) a[name] = value?.DeepClone();
            });
            return Answer(activity.ToJsonString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Any_text_is_no_token()
    {
        Prop.ForAll((from text in AnyJson.Strings from dots in Gen.Choose(0, 5) select string.Concat(Enumerable.Repeat(TestToken.Encode(text) + ".", dots)) + text)
            .ToArbitrary(), token =>
        {
            var header = "Bearer " + token.ReplaceLineEndings(" ").Replace('\0', ' ');
            if (header.Any(c => c is < ' ' or > '~')) return true;
            using var response = host.PostAsync(TestActivity.Message().ToJsonString(), header).GetAwaiter().GetResult();
            return (int)response.StatusCode == 401;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private bool Answer(string body)
    {
        using var response = host.PostAsync(body, "Bearer " + host.Token()).GetAwaiter().GetResult();
        return Allowed.Contains((int)response.StatusCode);
    }
}
