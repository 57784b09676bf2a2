using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Digests;
using FeedbackBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestCardsTests
{
    private static readonly DigestCards Cards = new(Options.Create(new DigestsOptions()));

    public static TheoryData<string> Languages => [.. Language.All];

    [Fact]
    public void The_headline_says_what_matters_in_one_sentence()
    {
        var texts = Texts.For(Language.English);

        DigestOverview.Headline(DigestGallery.Small(texts), texts).ShouldBe("A good week: 9 of 12 answered, mood 3.9 (last week 3.6).");
        DigestOverview.Headline(DigestGallery.Quiet with { Answers = DigestGallery.Small(texts).Answers }, texts).ShouldStartWith("Nobody was asked by name this week. What came late");
        DigestOverview.Headline(DigestGallery.Quiet, texts).ShouldStartWith("A quiet week");
        DigestOverview.Headline(DigestGallery.Small(texts) with { Moods = [new(default, 3.6m, 9), new(default, 3.2m, 9)] }, texts)
            .ShouldBe("A harder week than the last: 9 of 12 answered, mood 3.2 (last week 3.6).");
        DigestOverview.Headline(DigestGallery.Small(texts) with { Moods = [new(default, null, 0), new(default, 2.4m, 5)] }, texts)
            .ShouldBe("A hard week: 9 of 12 answered, mood 2.4.");
    }

    [Fact]
    public void A_quiet_week_is_said_in_one_short_card()
    {
        var card = Cards.Pages(DigestGallery.Quiet, Texts.For(Language.English)).ShouldHaveSingleItem();

        CardSize.Of(card).ShouldBeLessThan(2000);
        Json(card).ShouldNotContain("Chart.Line");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Weeks_without_answers_are_told_and_are_no_points_of_the_chart(string language)
    {
        var texts = Texts.For(language);
        var chart = Cards.Page(DigestGallery.Small(texts), 1, texts).Body.OfType<LineChart>().Single(c => c.Title == texts["Digests.MoodChart"]);

        chart.Data.ShouldHaveSingleItem().Values.Select(v => v.X)
            .ShouldBe(["2026-10-02", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-13", "2026-11-20"]);
        var rows = chart.Fallback.ShouldBeOfType<Table>().Rows;
        rows.Count.ShouldBe(9);
        rows.Count(row => row.Cells[1].Items[0] == new TextBlock(texts["Digests.NoAnswers"])).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Two_hundred_reports_with_the_longest_answers_fit_on_pages_and_no_word_is_lost(string language)
    {
        var texts = Texts.For(language);
        var facts = DigestGallery.Large(texts);
        var pages = Cards.Pages(facts, texts);

        pages.Count.ShouldBeGreaterThan(10);
        pages.ShouldAllBe(page => CardSize.Fits(page));
        foreach (var page in pages)
            CardRules.Check(page.ToElement()).ShouldBeEmpty();
        var shown = Letters(pages.SelectMany(page => TextsOf(page.ToElement())));
        foreach (var (letter, count) in Letters(facts.Answers[0].Answers.Select(a => a.Answer.Text).Concat(facts.Blockers.Select(b => b.Text))))
            shown[letter].ShouldBeGreaterThanOrEqualTo(count, letter.ToString());
    }

    [Fact]
    public void A_week_is_compared_with_the_teams_own_weeks_and_every_name_has_its_reason()
    {
        var texts = Texts.For(Language.English);
        var small = DigestGallery.Small(texts);
        var card = Json(Cards.Page(small with { Week = new Tally(9, 0, 3, 12, 9) }, 1, texts));

        card.ShouldContain("That is more than your team’s own usual: 62% over the 8 weeks before");
        card.ShouldContain("That is usual for your team: 3.7");
        card.ShouldContain("They lie between 2 and 5. 1 of them is 1 or 2.");
        card.ShouldContain("Grace Hopper · mood 2 of 5, usually 4.5; has a new blocker");
        card.ShouldContain("Ada Lovelace · thanked in an answer of Grace Hopper, Lin Wei");
    }

    [Fact]
    public void Blockers_are_compared_with_the_teams_own_weeks_and_what_nobody_reacted_to_is_marked()
    {
        var texts = Texts.For(Language.English);
        var card = Json(Cards.Page(DigestGallery.Small(texts), 1, texts));

        card.ShouldContain("2 open blockers, the oldest first. To 1 of them nobody has reacted for too long.");
        card.ShouldContain("New this week: 3; solved: 1; raised again because nobody had reacted: 1.");
        card.ShouldContain("More are new than is usual for your team: 0.9 a week over the 8 weeks before.");
        card.ShouldContain("Those that were solved had typically been open for 6 days. That is longer than usual (2.5 days).");
        card.ShouldContain("1. Ada Lovelace · for 12 days; named 3 times; ⚠ nobody has reacted, and it was brought further up");
        card.ShouldContain("2. Lin Wei 林薇 · since today; not seen by you yet");
        CardNode.Walk(Cards.Page(DigestGallery.Small(texts), 1, texts).ToElement()).Where(n => n.Type == "Action.Execute").Select(n => n.Json.Text("title"))
            .ShouldBe(["Open (1)", "Solved (1)", "Open (2)", "Seen (2)", "I have read it", "More…"]);
    }

    [Fact]
    public void A_daily_digest_speaks_of_its_day_and_tells_those_apart_who_said_why_not()
    {
        var texts = Texts.For(Language.English);
        var card = Json(Cards.Page(DigestGallery.Day(texts), 1, texts));

        card.ShouldContain("A good day: 9 of 12 reacted, 1 of them by saying why not, mood 3.9 (before that 3.6).");
        card.ShouldContain("2 answers came late.");
        card.ShouldNotContain("Chart.Line");
    }

    [Fact]
    public void Pages_lead_to_their_neighbours_and_carry_nothing_but_week_and_number()
    {
        var texts = Texts.For(Language.English);
        var pages = Cards.Pages(DigestGallery.Large(texts), texts);

        Turns(pages[0]).ShouldBe([("Next page", "2")]);
        Turns(pages[1]).ShouldBe([("Previous page", "1"), ("Next page", "3")]);
        Turns(pages[^1]).ShouldBe([("Previous page", $"{pages.Count - 1}")]);
        PageActions(pages[1]).ShouldAllBe(a => a.Data!.Count == 2 && (string?)a.Data["until"] == "2026-11-20T15:30:00.0000000Z");
    }

    [Fact]
    public void At_most_six_buttons_are_in_a_row_and_one_of_a_card_is_the_main_one()
    {
        var texts = Texts.For(Language.English);
        foreach (var page in Cards.Pages(DigestGallery.Large(texts), texts))
        {
            var nodes = CardNode.Walk(page.ToElement()).ToList();
            nodes.Where(n => n.Type == "ActionSet").ShouldAllBe(set => set.Json.Items("actions").Count() <= ActionSet.MaxActions);
            var actions = nodes.Where(n => n.Type == "Action.Execute").ToList();
            actions.Count(n => n.Json.Text("style") == "positive").ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void A_page_that_is_not_there_becomes_the_nearest_one()
    {
        var texts = Texts.For(Language.English);
        var pages = Cards.Pages(DigestGallery.Large(texts), texts);

        Json(Cards.Page(DigestGallery.Large(texts), 0, texts)).ShouldBe(Json(pages[0]));
        Json(Cards.Page(DigestGallery.Large(texts), int.MaxValue, texts)).ShouldBe(Json(pages[^1]));
    }

    [Fact]
    public void What_people_wrote_cannot_format_the_card()
    {
        var texts = Texts.For(Language.English);
        var facts = DigestGallery.Small(texts);
        var hostile = facts.Answers[0].Answers[0] with { Answer = facts.Answers[0].Answers[0].Answer with { Text = "[x](http://evil) <at>all</at>", Name = "**A**" } };
        var card = Json(Cards.Page(facts with { Answers = [facts.Answers[0] with { Answers = [hostile] }] }, 1, texts));

        card.ShouldNotContain("[x](http");
        card.ShouldNotContain("<at>");
        card.ShouldContain("\\\\*\\\\*A");
    }

    [Fact]
    public void Somebody_who_missed_several_rounds_is_named_once()
    {
        var texts = Texts.For(Language.English);
        var small = DigestGallery.Small(texts);
        var missed = small.Silent.First(s => !s.IsOpen);
        var card = Json(Cards.Page(small with { Silent = [missed, missed with { Date = missed.Date.AddDays(-1) }] }, 1, texts));

        card.ShouldContain($"Did not answer (1): {missed.Name} (2 times)");
    }

    private static IEnumerable<(string?, string)> Turns(AdaptiveCard card) =>
        PageActions(card).Select(a => (a.Title, (string)a.Data!["page"]!));

    private static IEnumerable<ExecuteAction> PageActions(AdaptiveCard card) =>
        card.Body.OfType<ActionSet>().SelectMany(s => s.Actions).OfType<ExecuteAction>().Where(a => a.Verb == ShowDigestPage.Verb);

    private static IEnumerable<string> TextsOf(JsonElement card) => CardNode.Walk(card).Where(n => n.Type == "TextBlock").Select(n => n.Json.Text("text"));

    /// <summary>How often each letter is there: words may be cut where a page ends, letters may not be lost.</summary>
    private static Dictionary<char, int> Letters(IEnumerable<string> texts) =>
        texts.SelectMany(t => t).Where(char.IsLetterOrDigit).CountBy(c => c).ToDictionary();

    private static string Json(AdaptiveCard card) => card.ToJson();
}
