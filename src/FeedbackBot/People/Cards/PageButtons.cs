using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.People.Cards;

/// <summary>"Previous" and "Next" of a list that has more than one page, and where in it one is.</summary>
internal static class PageButtons
{
    public const string PageProperty = "page";

    public static int PageOf(CardCall call) =>
        int.TryParse(call.Get(PageProperty), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    public static IEnumerable<CardAction> For(Texts texts, string verb, JsonObject data, int page, int pages)
    {
        if (page > 0)
            yield return Button(texts["People.Previous"], "previous", page - 1);
        if (page < pages - 1)
            yield return Button(texts["People.Next"], "next", page + 1);

        CardAction Button(string title, string id, int to)
        {
            var sent = data.DeepClone().AsObject();
            sent[PageProperty] = to;
            return CardActions.Execute(title, verb, sent, associatedInputs: AssociatedInputs.None, id: $"{verb}.{id}");
        }
    }

    public static IEnumerable<CardElement> Where(Texts texts, int page, int pages) =>
        pages < 2 ? [] : [new TextBlock(texts["People.Page", page + 1, pages]) { IsSubtle = true, Separator = true }];
}
