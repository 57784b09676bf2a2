using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Digests.Reading;
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
        List<CardBlock> overview = [.. DigestOverview.Blocks(facts, texts), .. PeopleSections.Blocks(facts, texts), .. BlockerSection.Blocks(facts, texts), .. GoalSection.Blocks(facts, texts)];
        List<CardBlock> silent = [.. SilentSection.Blocks(facts, texts)];
        var answers = AnswerSection.Blocks(facts, texts).Concat(AnonymousSection.Blocks(facts, texts)).Chunk(options.Value.AnswersPerPage).ToList();
        if (answers.Count <= 1)
            return [[.. overview, .. answers.SelectMany(a => a), .. silent]];
        return [[.. overview, .. answers[0]], .. answers[1..^1], [.. answers[^1], .. silent]];
    }

    private static AdaptiveCard Frame(DigestFacts facts, Texts texts, CardPage page)
    {
        List<CardElement> foot = [];
        if (page.Count > 1)
            foot.Add(new TextBlock(texts["Digests.PageOf", page.Number, page.Count]) { IsSubtle = true, Size = TextSize.Small, Separator = true });
        foot.Add(new ActionSet([.. Navigation(facts, texts, page), .. Acts(facts, texts, page)]));
        foot.Add(new TextBlock(texts[DigestOverview.Words(facts, "Digests.OnlyYou")]) { IsSubtle = true, Size = TextSize.Small });
        var summary = texts[DigestOverview.Words(facts, "Digests.Summary")];
        return new AdaptiveCard
        {
            Lang = texts.Language,
            FallbackText = summary,
            Speak = summary,
            MsTeams = TeamsProperties.FullWidth,
            Body =
            [
                new Container(
                [
                    new TextBlock(texts[DigestOverview.Words(facts, "Digests.Title")]) { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    new TextBlock(Period(facts.Period, texts)) { IsSubtle = true, Spacing = Spacing.None },
                ]),
                .. page.Elements,
                .. foot,
            ],
        };
    }

    private static string Period(DigestPeriod period, Texts texts)
    {
        var lastDay = period.LastDay.ToString("D", texts.Culture);
        return !period.IsDaily ? texts["Digests.Period", lastDay]
            : period.Days == 1 ? texts["Digests.PeriodDay", lastDay, period.End.In(period.Zone).ToString("t", texts.Culture)]
            : texts["Digests.PeriodDays", period.Days, lastDay];
    }

    /// <summary>What is read to the end comes before everything else one may do with it.</summary>
    private static IEnumerable<CardAction> Acts(DigestFacts facts, Texts texts, CardPage page)
    {
        if (!facts.IsQuiet)
            yield return DigestSteps.Send(texts["Digests.IHaveRead"], MarkRead.ReadVerb, facts.Period, page.HasNext ? null : ActionStyle.Positive);
        yield return DigestSteps.Button(texts["Digests.More"], ShowMore.MoreVerb, facts.Period);
    }

    private static IEnumerable<CardAction> Navigation(DigestFacts facts, Texts texts, CardPage page)
    {
        if (page.HasPrevious)
            yield return To(page.Number - 1, "Digests.Previous", null);
        if (page.HasNext)
            yield return To(page.Number + 1, "Digests.Next", ActionStyle.Positive);

        CardAction To(int number, string text, ActionStyle? style)
        {
            var data = OwnDigest.Data(facts.Period);
            data[ShowDigestPage.PageNumber] = number.ToString(CultureInfo.InvariantCulture);
            return CardActions.Execute(
                texts[text], ShowDigestPage.PageVerb, data, style, AssociatedInputs.None,
                id: $"{ShowDigestPage.PageVerb}.{(text == "Digests.Next" ? "next" : "previous")}");
        }
    }
}
