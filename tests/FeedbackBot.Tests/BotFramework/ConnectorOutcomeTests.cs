using System.Text.Json;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using Microsoft.AspNetCore.Http;

namespace FeedbackBot.Tests.BotFramework;

public sealed class ConnectorOutcomeTests : IAsyncLifetime
{
    private ConnectorTestHost host = null!;

    public async ValueTask InitializeAsync() => host = await ConnectorTestHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(429, "", typeof(ConnectorFailure.Throttled), null)]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", typeof(ConnectorFailure.NotInstalled), "BotNotInConversationRoster")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException","message":"…"}}""", typeof(ConnectorFailure.NotInstalled), "ForbiddenOperationException")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"User blocked the conversation with the bot."}}""", typeof(ConnectorFailure.Blocked), "ConversationBlockedByUser")]
    [InlineData(403, """{"error":{"code":"Forbidden","innerHttpError":{"statusCode":403,"body":{"code":"MessageWritesBlocked"}}}}""", typeof(ConnectorFailure.Blocked), "MessageWritesBlocked")]
    [InlineData(403, """{"errorCode":"209","message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is not available for bot messages.\"}"}""", typeof(ConnectorFailure.Blocked), "MessageWritesBlocked")]
    [InlineData(403, """{"error":{"code":"ServiceError","message":"…","subCode":"ConversationBlockedByUser"}}""", typeof(ConnectorFailure.Blocked), "ConversationBlockedByUser")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"The tenant admin disabled this bot"}}""", typeof(ConnectorFailure.BotDisabled), "BotDisabledByAdmin")]
    [InlineData(403, "", typeof(ConnectorFailure.NotAuthorised), null)]
    [InlineData(401, """{"error":{"code":"BotNotRegistered","message":"No registration found for this bot."}}""", typeof(ConnectorFailure.NotAuthorised), "BotNotRegistered")]
    [InlineData(401, "", typeof(ConnectorFailure.NotAuthorised), null)]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"Conversation not found."}}""", typeof(ConnectorFailure.ConversationGone), "ConversationNotFound")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation","message":"…"}}""", typeof(ConnectorFailure.ActivityGone), "ActivityNotFoundInConversation")]
    [InlineData(404, """{"error":{"code":"MemberNotFoundInConversation","message":"…"}}""", typeof(ConnectorFailure.MemberGone), "MemberNotFoundInConversation")]
    [InlineData(404, "<html>gone</html>", typeof(ConnectorFailure.ConversationGone), null)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", typeof(ConnectorFailure.TooLarge), "MessageSizeTooBig")]
    [InlineData(413, "", typeof(ConnectorFailure.TooLarge), null)]
    [InlineData(400, """{"error":{"code":"MessageSizeTooBig"}}""", typeof(ConnectorFailure.TooLarge), "MessageSizeTooBig")]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"Bad format of conversation ID"}}""", typeof(ConnectorFailure.BadRequest), "BadSyntax")]
    [InlineData(400, """{"error":{"code":"not a name: my secret opinion"}}""", typeof(ConnectorFailure.BadRequest), null)]
    [InlineData(400, "[[[", typeof(ConnectorFailure.BadRequest), null)]
    [InlineData(405, "", typeof(ConnectorFailure.BadRequest), null)]
    [InlineData(302, "", typeof(ConnectorFailure.BadRequest), null)]
    [InlineData(412, """{"error":{"code":"PreconditionFailed"}}""", typeof(ConnectorFailure.Transient), "PreconditionFailed")]
    [InlineData(500, "", typeof(ConnectorFailure.Transient), null)]
    [InlineData(501, """{"error":{"code":"DeleteActivityAPINotImplemented"}}""", typeof(ConnectorFailure.BadRequest), "DeleteActivityAPINotImplemented")]
    [InlineData(502, "<html>", typeof(ConnectorFailure.Transient), null)]
    [InlineData(503, "", typeof(ConnectorFailure.Transient), null)]
    [InlineData(504, "", typeof(ConnectorFailure.Transient), null)]
    public async Task Each_answer_has_its_name(int status, string body, Type expected, string? code)
    {
        host.Fake.Answers(status, body);

        var result = await host.SendAsync();

        result.Succeeded.ShouldBeFalse();
        result.Failure.ShouldBeOfType(expected);
        result.Failure.Status.ShouldBe(status);
        result.Failure.Code.ShouldBe(code);
        result.Failure.MayPass.ShouldBe(result.Failure is ConnectorFailure.Throttled or ConnectorFailure.Transient);
        host.Host.Log.Lines.ShouldAllBe(l => !l.Contains("opinion"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Fri, 20 Nov 2026 08:00:42 GMT", 42)]
    [InlineData("Fri, 20 Nov 2026 07:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task How_long_to_wait_is_told_in_seconds_or_as_an_instant(string? retryAfter, int? seconds)
    {
        host.Fake.Answers(429, retryAfter: retryAfter);

        var result = await host.SendAsync();

        result.Failure.ShouldBeOfType<ConnectorFailure.Throttled>().RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
        (result.Failure is ConnectorFailure.Throttled { RetryAfter: null }).ShouldBe(seconds is null);
    }

    [Theory]
    [InlineData(200, """{"id":"1700"}""", "1700")]
    [InlineData(201, """{"id":"1700","extra":true}""", "1700")]
    [InlineData(202, "", null)]
    [InlineData(204, "", null)]
    [InlineData(200, "{}", null)]
    [InlineData(200, "not JSON", null)]
    public async Task What_was_accepted_is_a_success_whatever_the_body_says(int status, string body, string? id)
    {
        host.Fake.Answers(status, body);

        var result = await host.SendAsync();

        result.Succeeded.ShouldBeTrue();
        result.Value!.Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_read_that_cannot_be_understood_is_no_success()
    {
        host.Fake.Answers(200, "not JSON");

        var result = await host.Client.GetMemberAsync(host.Fake.ServiceUrl, "a:ann", "29:ann", retry: false);

        result.Failure.ShouldBeOfType<ConnectorFailure.Transient>();
    }

    [Fact]
    public async Task A_connection_that_breaks_is_transient()
    {
        host.Fake.Answers(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        (await host.SendAsync()).Failure.ShouldBe(new ConnectorFailure.Transient());
    }

    [Fact]
    public async Task Nobody_listening_is_transient()
    {
        var gone = await FakeConnector.StartAsync();
        var serviceUrl = gone.ServiceUrl;
        await gone.DisposeAsync();

        var result = await host.Client.DeleteAsync(serviceUrl, "a:ann", "1", retry: false);

        result.Failure.ShouldBe(new ConnectorFailure.Transient());
    }

    [Fact]
    public async Task A_redirect_is_not_followed_to_another_host()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        host.Fake.Answers(http =>
        {
            http.Response.Redirect(elsewhere.ServiceUrl, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        (await host.SendAsync()).Failure.ShouldBeOfType<ConnectorFailure.BadRequest>();
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_address_that_is_not_allowed_is_never_called()
    {
        var result = await host.Client.SendAsync("https://example.com/", "a:ann", new Activity(), retry: true);

        result.Failure.ShouldBe(new ConnectorFailure.ServiceUrlNotAllowed());
        host.Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_cancels_gets_the_cancellation_and_not_an_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        host.Fake.Answers(async http =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        });

        await Should.ThrowAsync<OperationCanceledException>(
            () => host.Client.SendAsync(host.Fake.ServiceUrl, "a:ann", new Activity(), ct: cancelled.Token));
    }

    [Fact]
    public async Task Every_call_has_its_method_address_and_escaped_ids()
    {
        const string conversation = "19:meeting/a b?c#d@thread.tacv2;messageid=1";
        const string escaped = "19%3Ameeting%2Fa%20b%3Fc%23d%40thread.tacv2%3Bmessageid%3D1";
        var url = host.Fake.ServiceUrl;
        var activity = new Activity { Type = "message" };
        host.Fake.Answers(200, "{}");

        await host.Client.CreateConversationAsync(url, ConversationParameters.Personal("app", "29:ann", "tenant"));
        await host.Client.SendAsync(url, conversation, activity);
        await host.Client.ReplyAsync(url, conversation, "f:../1", activity);
        await host.Client.UpdateAsync(url.TrimEnd('/'), conversation, "1", activity);
        await host.Client.DeleteAsync(url, conversation, "1");
        await host.Client.GetMemberAsync(url, conversation, "29:a/b");
        await host.Client.GetMembersAsync(url, conversation, "next=1&x");

        host.Fake.Requests.Select(r => $"{r.Method} {r.Target}").ShouldBe(
        [
            "POST /emea/v3/conversations",
            $"POST /emea/v3/conversations/{escaped}/activities",
            $"POST /emea/v3/conversations/{escaped}/activities/f%3A..%2F1",
            $"PUT /emea/v3/conversations/{escaped}/activities/1",
            $"DELETE /emea/v3/conversations/{escaped}/activities/1",
            $"GET /emea/v3/conversations/{escaped}/members/29%3Aa%2Fb",
            $"GET /emea/v3/conversations/{escaped}/pagedmembers?pageSize=500&continuationToken=next%3D1%26x",
        ]);
        var create = host.Fake.Requests.First();
        create.ContentType.ShouldBe("application/json; charset=utf-8");
        create.Body.ShouldBe("""{"isGroup":false,"bot":{"id":"28:app"},"members":[{"id":"29:ann"}],"tenantId":"tenant"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_would_change_the_address_is_a_bug_of_the_caller(string id) =>
        Should.Throw<ArgumentException>(() => { _ = host.Client.SendAsync(host.Fake.ServiceUrl, id, new Activity()); });

    [Fact]
    public async Task Members_come_page_by_page()
    {
        host.Fake
            .Answers(200, """{"members":[{"id":"29:1","objectId":"o-1","userPrincipalName":"ann@contoso.com","tenantId":"t","userRole":"user"}],"continuationToken":"more"}""")
            .Answers(200, """{"members":[{"id":"29:2","email":"bob@contoso.com"}]}""");

        var first = await host.Client.GetMembersAsync(host.Fake.ServiceUrl, "19:team");
        var second = await host.Client.GetMembersAsync(host.Fake.ServiceUrl, "19:team", first.Value!.ContinuationToken);

        first.Value.Members.ShouldHaveSingleItem().EntraId.ShouldBe("o-1");
        second.Value!.Members.ShouldHaveSingleItem().Email.ShouldBe("bob@contoso.com");
        second.Value.ContinuationToken.ShouldBeNull();
    }

    [Fact]
    public async Task A_card_arrives_as_it_was_made()
    {
        var card = JsonDocument.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"你好 <b>"}]}""").RootElement;
        host.Fake.Answers(200, "{}");

        await host.Client.SendAsync(host.Fake.ServiceUrl, "a:ann",
            new Activity { Type = "message", Summary = "Hi", Attachments = [Attachment.ForCard(card)] });

        using var sent = JsonDocument.Parse(host.Fake.Requests.ShouldHaveSingleItem().Body);
        sent.RootElement.GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        JsonElement.DeepEquals(sent.RootElement.GetProperty("attachments")[0].GetProperty("content"), card).ShouldBeTrue();
    }
}
