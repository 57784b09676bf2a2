using FeedbackBot.BotFramework;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Delivery;

/// <summary>Learns from every authenticated turn in somebody's 1:1 chat where it is and that it can be written to. Runs inside the turn's work.</summary>
internal sealed class ChatAddresses(FeedbackDb db, TimeProvider clock)
{
    /// <summary>
    /// Whatever a person does there lifts a block, and an installation lifts "not installed"; an installationUpdate that
    /// removes the app closes the chat. Messages that failed meanwhile are not sent late by themselves: an admin decides.
    /// </summary>
    public async Task NoteTurnAsync(PersonId person, TurnContext turn, CancellationToken ct)
    {
        if (PlaceOf(turn) is not { } place)
            return;
        var address = await FindOrAddAsync(person, ct);
        var now = clock.GetUtcNow();
        if (IsRemoval(turn.Activity))
            address.Close(Reachability.NotInstalled, now);
        else
            address.Met(place, now);
    }

    /// <summary>The address of somebody, new when there is none yet; tracked, and stored with the work.</summary>
    public async Task<ChatAddress> FindOrAddAsync(PersonId person, CancellationToken ct)
    {
        if (await db.Set<ChatAddress>().FindAsync([person], ct) is { } known)
            return known;
        var address = ChatAddress.Of(person, clock.GetUtcNow());
        db.Add(address);
        return address;
    }

    private static bool IsRemoval(Activity activity) =>
        activity.Type == ActivityTypes.InstallationUpdate && activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true
        && !activity.Action.EndsWith("upgrade", StringComparison.OrdinalIgnoreCase);

    private static ChatPlace? PlaceOf(TurnContext turn) => turn.Activity switch
    {
        { Conversation.Id: { Length: > 0 and <= OutboxMessage.MaxAddress } id, ServiceUrl: { Length: > 0 and <= OutboxMessage.MaxAddress } url } =>
            new ChatPlace(id, url, Short(turn.TenantId, ChatAddress.MaxTenant), Short(turn.Activity.Recipient?.Id, ChatAddress.MaxBot)),
        _ => null,
    };

    private static string? Short(string? value, int most) => value?.Length <= most ? value : null;
}
