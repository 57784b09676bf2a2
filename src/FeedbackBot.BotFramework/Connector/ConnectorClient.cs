using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.BotFramework;

/// <summary>
/// The connector's REST interface. Every call names the conversation's service address, which must be on the
/// allow-list; every outcome that can be expected is a named <see cref="ConnectorFailure"/>. With <c>retry</c> false a
/// call is tried once: for callers that keep their own schedule.
/// </summary>
public sealed class ConnectorClient
{
    private readonly ConnectorPipeline pipeline;

    internal ConnectorClient(ConnectorPipeline pipeline) => this.pipeline = pipeline;

    /// <summary>Creates a conversation, or finds the existing one between a person and the bot.</summary>
    public Task<ConnectorResult<ConversationResource>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, bool retry = true, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Post, serviceUrl, "v3/conversations",
            () => Json(parameters, BotFrameworkJson.Default.ConversationParameters),
            BotFrameworkJson.Default.ConversationResource, retry, ct);

    /// <summary>Sends an activity into a conversation.</summary>
    public Task<ConnectorResult<ResourceResponse>> SendAsync(
        string serviceUrl, string conversationId, Activity activity, bool retry = true, CancellationToken ct = default) =>
        PutActivityAsync(HttpMethod.Post, serviceUrl, Activities(conversationId), activity, retry, ct);

    /// <summary>Sends an activity that answers another one; in a channel it goes into that one's thread.</summary>
    public Task<ConnectorResult<ResourceResponse>> ReplyAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, bool retry = true, CancellationToken ct = default) =>
        PutActivityAsync(HttpMethod.Post, serviceUrl, OneActivity(conversationId, activityId), activity, retry, ct);

    /// <summary>Replaces an activity the bot sent.</summary>
    public Task<ConnectorResult<ResourceResponse>> UpdateAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, bool retry = true, CancellationToken ct = default) =>
        PutActivityAsync(HttpMethod.Put, serviceUrl, OneActivity(conversationId, activityId), activity, retry, ct);

    /// <summary>Deletes an activity the bot sent.</summary>
    public Task<ConnectorResult<ResourceResponse>> DeleteAsync(
        string serviceUrl, string conversationId, string activityId, bool retry = true, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Delete, serviceUrl, OneActivity(conversationId, activityId),
            () => null, BotFrameworkJson.Default.ResourceResponse, retry, ct);

    /// <summary>One member, by <c>29:…</c> id or by Entra object id.</summary>
    public Task<ConnectorResult<TeamsChannelAccount>> GetMemberAsync(
        string serviceUrl, string conversationId, string memberId, bool retry = true, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Get, serviceUrl, $"v3/conversations/{Escape(conversationId)}/members/{Escape(memberId)}",
            () => null, BotFrameworkJson.Default.TeamsChannelAccount, retry, ct);

    /// <summary>One page of members.</summary>
    /// <param name="serviceUrl">The conversation's service address.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">Null for the first page, then what the page before told.</param>
    /// <param name="pageSize">Members a page, 50 to 500.</param>
    /// <param name="retry">False to try once.</param>
    /// <param name="ct">Cancels the call.</param>
    public Task<ConnectorResult<MembersPage>> GetMembersAsync(
        string serviceUrl, string conversationId, string? continuationToken = null, int pageSize = 500, bool retry = true, CancellationToken ct = default)
    {
        var path = new StringBuilder($"v3/conversations/{Escape(conversationId)}/pagedmembers?pageSize={Math.Clamp(pageSize, 50, 500)}");
        if (!string.IsNullOrEmpty(continuationToken)) path.Append("&continuationToken=").Append(Escape(continuationToken));
        return CallAsync(HttpMethod.Get, serviceUrl, path.ToString(), () => null, BotFrameworkJson.Default.MembersPage, retry, ct);
    }

    /// <summary>A team the bot is in.</summary>
    public Task<ConnectorResult<TeamInfo>> GetTeamAsync(string serviceUrl, string teamId, bool retry = true, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Get, serviceUrl, $"v3/teams/{Escape(teamId)}", () => null, BotFrameworkJson.Default.TeamInfo, retry, ct);

    /// <summary>The channels of a team the bot is in.</summary>
    public Task<ConnectorResult<ChannelList>> GetChannelsAsync(string serviceUrl, string teamId, bool retry = true, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Get, serviceUrl, $"v3/teams/{Escape(teamId)}/conversations", () => null, BotFrameworkJson.Default.ChannelList, retry, ct);

    private Task<ConnectorResult<ResourceResponse>> PutActivityAsync(
        HttpMethod method, string serviceUrl, string path, Activity activity, bool retry, CancellationToken ct) =>
        CallAsync(method, serviceUrl, path,
            () => Json(activity, BotFrameworkJson.Default.Activity),
            BotFrameworkJson.Default.ResourceResponse, retry, ct);

    private Task<ConnectorResult<T>> CallAsync<T>(
        HttpMethod method, string serviceUrl, string path, Func<HttpContent?> content, JsonTypeInfo<T> type, bool retry, CancellationToken ct)
        where T : class, new() =>
        pipeline.CallAsync(new ConnectorCall<T>(method, serviceUrl, path, content, type), retry, ct);

    // Bytes instead of a stream: the request then tells its length, and a proxy need not buffer it.
    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(WireJson.Write(value, type))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
        };

    private static string Activities(string conversationId) => $"v3/conversations/{Escape(conversationId)}/activities";

    private static string OneActivity(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{Escape(activityId)}";

    // An id of dots alone would be taken for a path segment and vanish; no id of the channel's looks like that.
    private static string Escape(string id) =>
        id.Trim('.').Length == 0
            ? throw new ArgumentException("An id must not be empty or consist of dots.", nameof(id))
            : Uri.EscapeDataString(id);
}
