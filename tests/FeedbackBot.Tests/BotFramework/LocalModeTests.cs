using System.Net;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Tests.BotFramework;

public sealed class LocalModeTests
{
    private static readonly Dictionary<string, string?> None = new() { ["Bot:Authentication"] = "None" };

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_authentication_the_bot_does_not_start_outside_development(string environment)
    {
        var error = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync(None, environment));

        error.Message.ShouldContain("Bot:Authentication");
    }

    [Fact]
    public async Task In_development_microsofts_local_client_is_served_without_a_token()
    {
        await using var host = await BotHost.StartAsync(None, "Development");
        var activity = TestActivity.Message().With(a =>
        {
            a["serviceUrl"] = "http://localhost:56150/_connector";
            a["conversation"]!["tenantId"] = "00000000-0000-0000-0000-0000000000001";
        });

        using var response = await host.PostAsync(activity.ToJsonString(), authorization: null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Turns.Seen.ShouldBe(["message hello"]);
    }

    [Theory]
    [InlineData("Host: bot.example.com")]
    [InlineData("X-Forwarded-For: 203.0.113.9")]
    [InlineData("X-Forwarded-Host: bot.example.com")]
    [InlineData("Forwarded: for=203.0.113.9")]
    [InlineData("Origin: https://example.com")]
    [InlineData("Origin: null")]
    public async Task A_request_that_came_through_a_tunnel_or_a_web_page_is_refused(string header)
    {
        await using var host = await BotHost.StartAsync(None, "Development");
        var named = header.StartsWith("Host: ", StringComparison.Ordinal);

        var answer = await RawHttp.PostAsync(
            host.Client.BaseAddress!, named ? "" : header + "\r\n", TestActivity.Message().ToJsonString(), named ? header[6..] : null);

        answer.ShouldStartWith("HTTP/1.1 401");
        host.Log.Refusals.ShouldBe([TokenRefusal.NotLocal]);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("203.0.113.9", false)]
    [InlineData("::ffff:203.0.113.9", false)]
    [InlineData(null, false)]
    public void Only_addresses_of_this_machine_are_local(string? address, bool local)
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new HostString("localhost", 3978);
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        LocalRequest.Is(http).ShouldBe(local);
    }

    [Fact]
    public async Task Even_locally_a_service_address_elsewhere_is_refused()
    {
        await using var host = await BotHost.StartAsync(None, "Development");
        var activity = TestActivity.Message().With(a => a["serviceUrl"] = "https://example.com/");

        using var response = await host.PostAsync(activity.ToJsonString(), authorization: null);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Refusals.ShouldBe([TokenRefusal.ServiceUrlNotAllowed]);
    }
}
