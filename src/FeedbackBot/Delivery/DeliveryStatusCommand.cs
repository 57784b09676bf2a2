using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryStatusCommand(DeliveryQueries delivery) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Delivery", "delivery status", Who.Admin, "delivery status") { Aliases = ["发送状态"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(await CardAsync(delivery, call.Texts, call.Person.Zone, 1, ct), call.Texts["Delivery.StatusTitle"]);

    internal static async Task<AdaptiveCard> CardAsync(
        DeliveryQueries delivery, Texts texts, TimeZoneInfo zone, int page, CancellationToken ct) =>
        DeliveryCards.Status(texts, zone, await delivery.CountsAsync(ct), await delivery.PeopleAsync(page, ct));
}

/// <summary>Turns the pages of the status.</summary>
internal sealed class DeliveryStatusPage(DeliveryQueries delivery) : ICardAction
{
    public static string Verb => DeliveryCards.StatusVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor is { Person: { } person } && call.Actor.Is(Who.Admin)
        ? new CardAnswer.Replace(await DeliveryStatusCommand.CardAsync(
            delivery, call.Texts, person.Zone, DeliveryCards.PageOf(call.Get(DeliveryCards.PageKey)), ct))
        : new CardAnswer.Say(call.Texts["Delivery.OnlyAdmins"]);
}
