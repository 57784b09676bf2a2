using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>
/// The digest as cards: the week at a glance first, then what people wrote. A card holds so many answers that it is read
/// with pleasure and never more than may be sent; the rest is on further pages, and nothing is cut.
/// </summary>
internal sealed class DigestCards(IOptions<DigestsOptions> options)
{
    /// <summary>Stands in for page numbers while pages are laid out: no digest has more pages, so no frame gets larger.</summary>
    private const int MostPages = 9999;

    /// <param name="number">From 1; a page that is not there (any more) becomes the nearest one that is.</param>
    public AdaptiveCard Page(DigestFacts facts, int number, Texts texts)
    {
        var pages = Pages(facts, texts);
        return pages[Math.Clamp(number, 1, pages.Count) - 1];
    }

    public IReadOnlyList<AdaptiveCard> Pages(DigestFacts facts, Texts texts)
    {
        AdaptiveCard Widest(CardPage page) => Frame(facts, texts, page with { Number = MostPages - 1, Count = MostPages });
        var around = Widest(new CardPage(1, 1, [])).Body.Count - 1;
        var bodies = Parts(facts, texts).SelectMany(part => CardPages.Split(part, Widest))
            .Select(card => card.Body.Skip(1).Take(card.Body.Count - 1 - around).ToList()).ToList();
        return [.. bodies.Select((body, i) => Frame(facts, texts, new CardPage(i + 1, bodies.Count, body)))];
    }

    /// <summary>What begins a page of its own when there is much of it.</summary>
    private IEnumerable<IReadOnlyList<CardBlock>> Parts(DigestFacts facts, Texts texts)
    {
        List<CardBlock> overview = [.. DigestOverview.Blocks(facts, texts), .. BlockerSection.Blocks(facts, texts)];
        List<CardBlock> silent = [.. SilentSection.Blocks(facts, texts)];
        var answers = AnswerSection.Blocks(facts, texts).Chunk(options.Value.AnswersPerPage).ToList();
        if (answers.Count <= 1)
            return [[.. overview, .. answers.SelectMany(a => a), .. silent]];
        return [[.. overview, .. answers[0]], .. answers[1..^1], [.. answers[^1], .. silent]];
    }

    private static AdaptiveCard Frame(DigestFacts facts, Texts texts, CardPage page)
    {
        var period = texts["Digests.Period", facts.Period.LastDay.ToString("D", texts.Culture)];
        List<CardElement> foot = [];
        if (page.Count > 1)
        {
            foot.Add(new TextBlock(texts["Digests.PageOf", page.Number, page.Count]) { IsSubtle = true, Size = TextSize.Small, Separator = true });
            foot.Add(new ActionSet([.. Navigation(facts, texts, page)]));
        }

        foot.Add(new TextBlock(texts["Digests.OnlyYou"]) { IsSubtle = true, Size = TextSize.Small });
        return new AdaptiveCard
        {
            Lang = texts.Language,
            FallbackText = texts["Digests.Summary"],
            Speak = texts["Digests.Summary"],
            MsTeams = TeamsProperties.FullWidth,
            Body =
            [
                new Container(
                [
                    new TextBlock(texts["Digests.Title"]) { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    new TextBlock(period) { IsSubtle = true, Spacing = Spacing.None },
                ]),
                .. page.Elements,
                .. foot,
            ],
        };
    }

    private static IEnumerable<CardAction> Navigation(DigestFacts facts, Texts texts, CardPage page)
    {
        if (page.HasPrevious)
            yield return To(page.Number - 1, "Digests.Previous", null);
        if (page.HasNext)
            yield return To(page.Number + 1, "Digests.Next", ActionStyle.Positive);

        CardAction To(int number, string text, ActionStyle? style) => CardActions.Execute(
            texts[text],
            ShowDigestPage.PageVerb,
            new JsonObject
            {
                [ShowDigestPage.Until] = facts.Period.End.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                [ShowDigestPage.PageNumber] = number.ToString(CultureInfo.InvariantCulture),
            },
            style,
            AssociatedInputs.None,
            id: $"{ShowDigestPage.PageVerb}.{(text == "Digests.Next" ? "next" : "previous")}");
    }
}
