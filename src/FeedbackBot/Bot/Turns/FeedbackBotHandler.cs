using System.Text.Json;
using FeedbackBot.Bot.Files;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;
using FeedbackBot.Delivery.Channels;

namespace FeedbackBot.Bot.Turns;

/// <summary>Where the protocol ends and the bot begins: each kind of activity and who handles it.</summary>
internal sealed class FeedbackBotHandler(Turns turns, IncomingFiles files, OfferedFiles offered, ChannelNames channels) : ActivityHandler
{
    protected override async Task OnMessageAsync(TurnContext turn, CancellationToken ct)
    {
        // Fetched before the work begins: a slow download must not hold up everybody's writes.
        var received = await files.ReceiveAsync(turn, ct);
        var channel = await channels.ReadAsync(turn, ct);
        await turns.OnceAsync<MessageTurn>(turn, (t, context) => t.RunAsync(context, received, channel, ct), ct);
    }

    protected override Task OnCardSubmitAsync(TurnContext turn, JsonElement value, CancellationToken ct) =>
        turns.OnceAsync<CardTurn>(turn, (t, context) => t.SubmitAsync(context, value, ct), ct);

    protected override Task<InvokeResponse?> OnAdaptiveCardActionAsync(
        TurnContext turn, AdaptiveCardInvokeValue value, CancellationToken ct) =>
        turns.OnceAsync<CardTurn>(turn, (t, context) => t.ExecuteAsync(context, value, ct), ct);

    protected override async Task<InvokeResponse?> OnFileConsentAsync(TurnContext turn, FileConsentResponse response, CancellationToken ct)
    {
        // Brought before the work begins, as an upload may be slow. One that Teams asks for twice is only put there twice.
        var delivery = turn.IsPersonal ? await offered.DeliverAsync(turn, response, ct) : new FileDelivery.Failed();
        return await turns.OnceAsync<FileTurn>(turn, (t, context) => t.RunAsync(context, delivery, ct), ct);
    }

    protected override Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        members.Any(m => m.Id == turn.Activity.Recipient?.Id)
            ? turns.OnceAsync<ArrivalTurn>(turn, (t, context) => t.WelcomeAsync(context, ct), ct)
            : Task.CompletedTask;

    protected override Task OnMembersRemovedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken ct) =>
        members.Any(m => m.Id == turn.Activity.Recipient?.Id) ? LostAsync(turn, ChannelTurn.RemovalOf(turn.Activity), ct) : Task.CompletedTask;

    protected override Task OnConversationUpdateAsync(TurnContext turn, CancellationToken ct) => LostAsync(turn, ChannelTurn.LossOf(turn.Activity), ct);

    protected override Task OnInstallationUpdateAsync(TurnContext turn, CancellationToken ct) => turn.Activity.Action switch
    {
        "remove" when !turn.IsPersonal => LostAsync(turn, ChannelTurn.RemovalOf(turn.Activity), ct),
        "add" => turns.OnceAsync<ArrivalTurn>(turn, (t, context) => t.WelcomeAsync(context, ct), ct),

        // A removal closes the person's address, which every turn notes.
        _ => turns.OnceAsync<ChatAddresses>(turn, (_, _) => Task.FromResult<InvokeResponse?>(null), ct),
    };

    private Task LostAsync(TurnContext turn, ChannelLoss? loss, CancellationToken ct) =>
        loss is null || turn.IsPersonal ? Task.CompletedTask : turns.OnceAsync<ChannelTurn>(turn, (t, _) => t.LostAsync(loss, ct), ct);
}
