using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryFailedCommand(DeliveryQueries delivery, OccasionNames names) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Delivery", "delivery failed", Who.Admin, "delivery failed") { Aliases = ["发送失败"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Reply.Card(
        DeliveryCards.Failed(call.Texts, call.Person.Zone, names, await delivery.FailedAsync(1, ct)), call.Texts["Delivery.FailedTitle"]);
}

/// <summary>Shows the failed messages from the status, and turns their pages.</summary>
internal sealed class DeliveryFailedPage(DeliveryQueries delivery, OccasionNames names) : ICardAction
{
    public static string Verb => DeliveryCards.FailedVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor is { Person: { } person } && call.Actor.Is(Who.Admin)
        ? new CardAnswer.Replace(DeliveryCards.Failed(
            call.Texts, person.Zone, names, await delivery.FailedAsync(DeliveryCards.PageOf(call.Get(DeliveryCards.PageKey)), ct)))
        : new CardAnswer.Say(call.Texts["Delivery.OnlyAdmins"]);
}
