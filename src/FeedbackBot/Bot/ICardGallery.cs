using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Bot;

/// <summary>Every card a feature can send, made by the very code that sends it, with short and with overlong content. Checked and pictured by tests.</summary>
internal interface ICardGallery
{
    IEnumerable<GalleryCard> Cards(Texts texts);
}

/// <param name="Name">"feature/card", such as "checkins/ask".</param>
/// <param name="Variant">"short", "long", or what else sets it apart.</param>
internal sealed record GalleryCard(string Name, string Variant, AdaptiveCard Card);
