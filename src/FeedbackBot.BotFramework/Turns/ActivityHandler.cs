using System.Text.Json;

namespace FeedbackBot.BotFramework;

/// <summary>
/// Sorts activities by what they are. A bot overrides what it cares about; what it does not override is accepted and
/// does nothing, except invokes, which are answered 501.
/// </summary>
public abstract class ActivityHandler : IBot
{
    /// <inheritdoc />
    public virtual async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken ct)
    {
        if (string.Equals(turn.Activity.Type, ActivityTypes.Invoke, StringComparison.OrdinalIgnoreCase))
            return await OnInvokeAsync(turn, ct);

        await DispatchAsync(turn, ct);
        return null;
    }

    /// <summary>Somebody wrote, or sent a file.</summary>
    protected virtual Task OnMessageAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A card's Action.Submit: a message without text whose value is an object. Never to be trusted.</summary>
    protected virtual Task OnCardSubmitAsync(TurnContext turn, JsonElement value, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>A message was edited or restored.</summary>
    protected virtual Task OnMessageUpdateAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A message was deleted.</summary>
    protected virtual Task OnMessageDeleteAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A reaction was set or taken back.</summary>
    protected virtual Task OnMessageReactionAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Members joined; the bot itself may be one of them.</summary>
    protected virtual Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>Members left; the bot itself may be one of them.</summary>
    protected virtual Task OnMembersRemovedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>A conversationUpdate about something else: see <see cref="ChannelDataExtensions.TeamsEventType"/>.</summary>
    protected virtual Task OnConversationUpdateAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The app was installed, removed or upgraded: see <see cref="Activity.Action"/>.</summary>
    protected virtual Task OnInstallationUpdateAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Any other activity that is not an invoke.</summary>
    protected virtual Task OnOtherActivityAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Action.Execute on a card, or its refresh. Answer with the card's new state.</summary>
    protected virtual Task<InvokeResponse?> OnAdaptiveCardActionAsync(
        TurnContext turn, AdaptiveCardInvokeValue value, CancellationToken ct) => NotImplemented;

    /// <summary>A card action of the older kind: on Teams an invoke that names nothing.</summary>
    protected virtual Task<InvokeResponse?> OnCardActionAsync(TurnContext turn, CancellationToken ct) => NotImplemented;

    /// <summary>A dialog is about to open.</summary>
    protected virtual Task<InvokeResponse?> OnTaskFetchAsync(
        TurnContext turn, TaskModuleRequest request, CancellationToken ct) => NotImplemented;

    /// <summary>A dialog was submitted.</summary>
    protected virtual Task<InvokeResponse?> OnTaskSubmitAsync(
        TurnContext turn, TaskModuleRequest request, CancellationToken ct) => NotImplemented;

    /// <summary>Somebody decided about a file the bot offered.</summary>
    protected virtual Task<InvokeResponse?> OnFileConsentAsync(
        TurnContext turn, FileConsentResponse response, CancellationToken ct) => NotImplemented;

    /// <summary>An invoke this class does not dispatch.</summary>
    protected virtual Task<InvokeResponse?> OnOtherInvokeAsync(TurnContext turn, CancellationToken ct) => NotImplemented;

    private static Task<InvokeResponse?> NotImplemented =>
        Task.FromResult<InvokeResponse?>(InvokeResponse.NotImplemented);

    private Task DispatchAsync(TurnContext turn, CancellationToken ct) => turn.Activity.Type?.ToLowerInvariant() switch
    {
        "message" when CardValue(turn) is { } value => OnCardSubmitAsync(turn, value, ct),
        "message" => OnMessageAsync(turn, ct),
        "messageupdate" => OnMessageUpdateAsync(turn, ct),
        "messagedelete" => OnMessageDeleteAsync(turn, ct),
        "messagereaction" => OnMessageReactionAsync(turn, ct),
        "conversationupdate" => ConversationUpdateAsync(turn, ct),
        "installationupdate" => OnInstallationUpdateAsync(turn, ct),
        _ => OnOtherActivityAsync(turn, ct),
    };

    private static JsonElement? CardValue(TurnContext turn) =>
        turn.Text.Length == 0 && turn.Activity.Value is { ValueKind: JsonValueKind.Object } value ? value : null;

    private async Task ConversationUpdateAsync(TurnContext turn, CancellationToken ct)
    {
        var added = Named(turn.Activity.MembersAdded);
        var removed = Named(turn.Activity.MembersRemoved);
        if (added.Count > 0) await OnMembersAddedAsync(turn, added, ct);
        if (removed.Count > 0) await OnMembersRemovedAsync(turn, removed, ct);
        if (added.Count + removed.Count == 0) await OnConversationUpdateAsync(turn, ct);
    }

    private static List<ChannelAccount> Named(IList<ChannelAccount>? members) =>
        [.. (members ?? []).Where(m => m is { Id.Length: > 0 })];

    private Task<InvokeResponse?> OnInvokeAsync(TurnContext turn, CancellationToken ct)
    {
        var activity = turn.Activity;
        return activity.Name switch
        {
            null or "" when activity.ChannelId == ChannelIds.Teams => OnCardActionAsync(turn, ct),
            InvokeNames.AdaptiveCardAction => AdaptiveCardActionAsync(turn, ct),
            InvokeNames.TaskFetch => OnTaskFetchAsync(turn, TaskRequest(activity), ct),
            InvokeNames.TaskSubmit => OnTaskSubmitAsync(turn, TaskRequest(activity), ct),
            InvokeNames.FileConsent => FileConsentAsync(turn, ct),
            _ => OnOtherInvokeAsync(turn, ct),
        };
    }

    private Task<InvokeResponse?> FileConsentAsync(TurnContext turn, CancellationToken ct) =>
        BotFrameworkJson.Read(turn.Activity.Value, BotFrameworkJson.Default.FileConsentResponse) is { Action: not null } response
            ? OnFileConsentAsync(turn, response, ct)
            : Task.FromResult<InvokeResponse?>(InvokeResponse.Error(400, "BadRequest", "value.action"));

    private static TaskModuleRequest TaskRequest(Activity activity) =>
        BotFrameworkJson.Read(activity.Value, BotFrameworkJson.Default.TaskModuleRequest) ?? new TaskModuleRequest();

    private Task<InvokeResponse?> AdaptiveCardActionAsync(TurnContext turn, CancellationToken ct) =>
        BotFrameworkJson.Read(turn.Activity.Value, BotFrameworkJson.Default.AdaptiveCardInvokeValue) is { Action: not null } value
            ? OnAdaptiveCardActionAsync(turn, value, ct)
            : Task.FromResult<InvokeResponse?>(InvokeResponse.Error(400, "BadRequest", "value.action"));
}
