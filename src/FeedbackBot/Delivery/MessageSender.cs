using System.Text.Json;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery.Channels;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>Tries once to bring one message into its chat, and names what came of it. Writes nothing down.</summary>
internal sealed class MessageSender(
    ConnectorClient connector, DeliveryLimits limits, IOptions<BotFrameworkOptions> bot, IOptions<DeliveryOptions> options)
{
    // A quarter of the lease in real time: the longest call and the recording fit into the rest.
    private readonly TimeSpan _longestWait = TimeSpan.FromSeconds(options.Value.LeaseSeconds / 4.0);

    /// <param name="stopping">Ends waiting for a rate limit. A call that has begun is finished: breaking it off would leave open whether it arrived.</param>
    public async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken stopping)
    {
        if (message.Closed is { } closed)
            return new SendOutcome.Failed(closed.ToString(), closed);
        switch (message.Target)
        {
            case RevisionTarget.Nothing:
                return new SendOutcome.Pointless(DeliveryReasons.NothingToRevise);
            case RevisionTarget.Later:
                return new SendOutcome.Later(DeliveryReasons.OriginalOpen, null);
        }

        if (Read(message.Payload) is not { } activity)
            return new SendOutcome.Failed(DeliveryReasons.Unexpected);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(_longestWait);
        try
        {
            return await SendAsync(message, activity, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new SendOutcome.NotTried();
        }
    }

    private async Task<SendOutcome> SendAsync(LeasedMessage message, Activity activity, CancellationToken patience)
    {
        if (message.Channel is { } channel)
            return await SendInChannelAsync(message, channel, activity, patience);
        if (message.Place is not { } place)
            return await StartAndSendAsync(message, activity, patience);
        var answer = await DeliverAsync(message, place, activity, patience);
        if (message.OnlyInPlace && answer.Failure is ConnectorFailure.ActivityGone or ConnectorFailure.ConversationGone)
            return new SendOutcome.Pointless(DeliveryReasons.Gone);

        // Only a person's own chat can be made again; and only once, or two sides could disagree for ever.
        return answer.Failure is ConnectorFailure.ConversationGone && message.ExternalId is not null
            ? await StartAndSendAsync(message, activity, patience)
            : Outcome(answer);
    }

    /// <summary>
    /// Begins a thread, or writes in one. What somebody deleted there is not posted again: the channel is theirs.
    /// </summary>
    private async Task<SendOutcome> SendInChannelAsync(LeasedMessage message, ChannelAddress channel, Activity activity, CancellationToken patience)
    {
        if (message.Place is { } thread)
            return Outcome(await DeliverAsync(message, thread, activity, patience));
        if (message.Target is not RevisionTarget.None)
            return new SendOutcome.Pointless(DeliveryReasons.NothingToRevise);
        await limits.WaitAsync(channel.Id, channel.TenantId, patience);
        var tenant = channel.TenantId ?? NullIfEmpty(bot.Value.TenantId);
        var begun = await connector.CreateConversationAsync(
            channel.ServiceUrl, ConversationParameters.Thread(bot.Value.AppId, channel.Id, tenant, activity), retry: false, CancellationToken.None);
        if (!begun.Succeeded)
            return Outcome(begun.Failure);
        return begun.Value.Id is { Length: > 0 and <= OutboxMessage.MaxAddress } id
            ? new SendOutcome.Delivered(Kept(begun.Value.ActivityId)) { Started = new ChatPlace(id, channel.ServiceUrl, tenant, channel.BotId) }
            : new SendOutcome.Later(nameof(ConnectorFailure.Transient), null);
    }

    private async Task<SendOutcome> StartAndSendAsync(LeasedMessage message, Activity activity, CancellationToken patience)
    {
        if (message.ExternalId is null)
            return new SendOutcome.Failed(nameof(ConnectorFailure.ConversationGone));
        if ((message.Place?.ServiceUrl ?? bot.Value.ServiceUrl) is not { } serviceUrl)
            return new SendOutcome.Failed(DeliveryReasons.NoServiceUrl);
        var tenant = message.Place?.TenantId ?? NullIfEmpty(bot.Value.TenantId);
        await limits.WaitAsync(message.Lane, tenant, patience);
        var created = await connector.CreateConversationAsync(
            serviceUrl, ConversationParameters.Personal(bot.Value.AppId, message.ExternalId, tenant), retry: false, CancellationToken.None);
        if (!created.Succeeded)
            return Outcome(created.Failure);
        if (created.Value.Id is not { Length: > 0 and <= OutboxMessage.MaxAddress } id)
            return new SendOutcome.Later(nameof(ConnectorFailure.Transient), null);
        var place = new ChatPlace(id, created.Value.ServiceUrl ?? serviceUrl, tenant, "28:" + bot.Value.AppId);
        try
        {
            // The old message is not in the new chat: it is said anew there.
            var answer = await DeliverAsync(message with { Target = new RevisionTarget.None() }, place, activity, patience);
            return Outcome(answer) with { Started = place };
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new SendOutcome.NotTried { Started = place };
        }
    }

    private async Task<ConnectorResult<ResourceResponse>> DeliverAsync(
        LeasedMessage message, ChatPlace place, Activity activity, CancellationToken patience)
    {
        var outgoing = activity with
        {
            Conversation = new ConversationAccount { Id = place.ConversationId, TenantId = place.TenantId },
            From = place.BotId is null ? null : new ChannelAccount { Id = place.BotId },
        };
        await limits.WaitAsync(place.ConversationId, place.TenantId, patience);
        if (message.Target is not RevisionTarget.Of(var activityId, _))
            return await connector.SendAsync(place.ServiceUrl, place.ConversationId, outgoing, retry: false, CancellationToken.None);
        var updated = await connector.UpdateAsync(
            place.ServiceUrl, place.ConversationId, activityId, outgoing, retry: false, CancellationToken.None);
        if (updated.Succeeded)
            return updated.Value with { Id = updated.Value.Id ?? activityId };
        if (updated.Failure is not ConnectorFailure.ActivityGone || message.Channel is not null || message.OnlyInPlace)
            return updated;
        await limits.WaitAsync(place.ConversationId, place.TenantId, patience);
        return await connector.SendAsync(place.ServiceUrl, place.ConversationId, outgoing, retry: false, CancellationToken.None);
    }

    private static SendOutcome Outcome(ConnectorResult<ResourceResponse> answer) =>
        answer.Succeeded ? new SendOutcome.Delivered(Kept(answer.Value.Id)) : Outcome(answer.Failure);

    private static SendOutcome Outcome(ConnectorFailure failure) => failure switch
    {
        ConnectorFailure.Throttled throttled => new SendOutcome.Later(nameof(ConnectorFailure.Throttled), throttled.RetryAfter),
        ConnectorFailure.Transient transient => new SendOutcome.Later(nameof(ConnectorFailure.Transient), transient.RetryAfter),
        ConnectorFailure.Blocked => new SendOutcome.Failed(nameof(Reachability.Blocked), Reachability.Blocked),
        ConnectorFailure.NotInstalled => new SendOutcome.Failed(nameof(Reachability.NotInstalled), Reachability.NotInstalled),
        ConnectorFailure.BotDisabled => new SendOutcome.Failed(nameof(Reachability.BotDisabled), Reachability.BotDisabled),
        _ => new SendOutcome.Failed(failure.GetType().Name),
    };

    private static Activity? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, BotFrameworkJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Kept(string? activityId) => activityId is { Length: > 0 and <= OutboxMessage.MaxAddress } ? activityId : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
