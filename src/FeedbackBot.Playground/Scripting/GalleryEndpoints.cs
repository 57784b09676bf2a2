using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Playground.Scripting;

/// <summary>Every card the bot can send, in both languages: the page shows them, and tests look at them there.</summary>
internal static class GalleryEndpoints
{
    public static void MapGallery(this RouteGroupBuilder api, RunningHost running) => api.MapGet("gallery", () =>
    {
        var galleries = running.Value.Services.GetServices<ICardGallery>().ToList();
        return
            from language in Language.All
            from gallery in galleries
            from card in gallery.Cards(Texts.For(language))
            select new { card.Name, Language = language, card.Variant, Card = card.Card.ToElement() };
    });
}
