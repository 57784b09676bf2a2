using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Bot;

/// <summary>What the cards of all features are put together from.</summary>
internal static class CardParts
{
    public const string PageKey = "page";

    public static AdaptiveCard Card(Texts texts, string fallback, params IReadOnlyList<CardElement?> body) => new()
    {
        Lang = texts.Language,
        FallbackText = fallback,
        Body = [.. body.OfType<CardElement>()],
    };

    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Spacing = Spacing.Small };

    public static TextBlock Strong(string text) => new(text) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };

    /// <summary>Forward and back through the pages of something, in the same card; null where there is one page.</summary>
    /// <param name="inputs">Whether what stands in the page's inputs is sent along.</param>
    public static IEnumerable<CardAction> Turning(
        Texts texts, CardPage page, string verb, JsonObject data, AssociatedInputs inputs = AssociatedInputs.None)
    {
        if (page.HasPrevious)
            yield return Turn(texts["Bot.PreviousPage"], page.Number - 1);
        if (page.HasNext)
            yield return Turn(texts["Bot.NextPage"], page.Number + 1);

        ExecuteAction Turn(string title, int to)
        {
            var target = (JsonObject)data.DeepClone();
            target[PageKey] = to.ToString(CultureInfo.InvariantCulture);
            return CardActions.Execute(title, verb, target, associatedInputs: inputs, id: $"{verb}.{to}");
        }
    }

    public static TextBlock? PageNote(Texts texts, CardPage page) =>
        page.Count > 1 ? Subtle(texts["Bot.PageOf", page.Number, page.Count]) : null;

    public static ActionSet? Actions(params IEnumerable<CardAction?> actions) =>
        actions.OfType<CardAction>().ToList() is { Count: > 0 } some ? new ActionSet(some) : null;

    /// <summary>The page asked for, or the nearest there is: a card may be older than what it shows.</summary>
    public static AdaptiveCard Page(IReadOnlyList<AdaptiveCard> pages, int number) => pages[Math.Clamp(number, 1, pages.Count) - 1];

    public static int PageOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
