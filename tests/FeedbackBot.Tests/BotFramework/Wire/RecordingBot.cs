using System.Collections.Concurrent;
using System.Text.Json;
using FeedbackBot.BotFramework;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>What the bot under the endpoint was handed.</summary>
internal sealed class Turns
{
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>What happens inside a turn; by default nothing.</summary>
    public Func<TurnContext, CancellationToken, Task> During { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>Writes down which method was called with what, and answers invokes with it.</summary>
internal sealed class RecordingBot(Turns turns) : ActivityHandler
{
    public override async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken ct)
    {
        await turns.During(turn, ct);
        return await base.OnTurnAsync(turn, ct);
    }

    protected override Task OnMessageAsync(TurnContext turn, CancellationToken ct) => See($"message {turn.Text}");

    protected override Task OnCardSubmitAsync(TurnContext turn, JsonElement value, CancellationToken ct) => See($"submit {value.GetRawText()}");

    protected override Task OnMessageUpdateAsync(TurnContext turn, CancellationToken ct) => See("update");

    protected override Task OnMessageDeleteAsync(TurnContext turn, CancellationToken ct) => See("delete");

    protected override Task OnMessageReactionAsync(TurnContext turn, CancellationToken ct) =>
        See($"reaction {turn.Activity.ReactionsAdded?.FirstOrDefault()?.Type}");

    protected override Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        See($"added {string.Join(',', members.Select(m => m.Id))}");

    protected override Task OnMembersRemovedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        See($"removed {string.Join(',', members.Select(m => m.Id))}");

    protected override Task OnConversationUpdateAsync(TurnContext turn, CancellationToken ct) => See($"conversation {turn.Activity.TeamsEventType()}");

    protected override Task OnInstallationUpdateAsync(TurnContext turn, CancellationToken ct) => See($"installation {turn.Activity.Action}");

    protected override Task OnOtherActivityAsync(TurnContext turn, CancellationToken ct) => See($"other {turn.Activity.Type}");

    protected override Task<InvokeResponse?> OnAdaptiveCardActionAsync(TurnContext turn, AdaptiveCardInvokeValue value, CancellationToken ct) =>
        Answer($"action {value.Action!.Verb}");

    protected override Task<InvokeResponse?> OnCardActionAsync(TurnContext turn, CancellationToken ct) => Answer("card action");

    protected override Task<InvokeResponse?> OnTaskFetchAsync(TurnContext turn, TaskModuleRequest request, CancellationToken ct) =>
        Answer($"fetch {request.Data}");

    protected override Task<InvokeResponse?> OnTaskSubmitAsync(TurnContext turn, TaskModuleRequest request, CancellationToken ct) =>
        Answer($"task submit {request.Data}");

    private Task See(string what)
    {
        turns.Seen.Enqueue(what);
        return Task.CompletedTask;
    }

    private Task<InvokeResponse?> Answer(string what)
    {
        turns.Seen.Enqueue(what);
        return Task.FromResult<InvokeResponse?>(InvokeResponse.Message($"{what} #{turns.Seen.Count}"));
    }
}
