using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Bot;

/// <summary>Every card there is, for people who hear it, see no colours, or have no pointer.</summary>
public sealed class AccessibilityTests
{
    /// <summary>Whoever the directory does not know gives an admin the id that the import needs.</summary>
    private const string HandsOnAnId = "people/unknown";

    public static TheoryData<string> Languages => [.. Language.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_says_in_words_what_it_shows(string language) =>
        Cards(language).SelectMany(c => AccessRules.Check(c.Card.ToElement(), mayShowIds: c.Name == HandsOnAnId).Select(problem => $"{c.Name}/{c.Variant}: {problem}")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_texts_differ_in_nothing_but_a_colour_that_means_something(string language) =>
        Cards(language).SelectMany(c => AccessRules.Colours(c.Card.ToElement())).Distinct()
            .GroupBy(text => text.Text, text => text.Color).Where(same => same.Count() > 1)
            .Select(same => $"“{same.Key}” is {string.Join(" and ", same.Select(color => color.Length == 0 ? "plain" : color))}").ShouldBeEmpty();

    [Fact]
    public void The_rules_find_what_they_look_for()
    {
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock("●") { Color = TextColor.Good }, TextBlock.Heading("Second"), new TextBlock("of 0188b0a0-0000-7000-8000-000000000001"),
                new Image("https://contoso.example/x.png", "!"), new TextInput("a", "?"), new ChoiceSetInput("b", "Mood", [new Choice("🙂", "1")]),
                new ActionSet([CardActions.Execute("Solved", "a.b"), CardActions.Execute("Solved", "a.c"), CardActions.Execute("→", "a.d")]),
            ],
        };
        string[] expected =
        [
            "does not begin with its heading", "means something by its colour", "a sign without words", "shows an id",
            "a picture without words", "an input without a label", "a choice without words", "2 buttons say “Solved”", "a button without words",
        ];
        var problems = AccessRules.Check(card.ToElement());
        foreach (var problem in expected)
            problems.ShouldContain(p => p.Contains(problem));
        AccessRules.Check(JsonElement.Parse("{}")).ShouldContain(p => p.Contains("neither fallbackText nor speak"));
    }

    private static IEnumerable<GalleryCard> Cards(string language) =>
        UnstartedBot.Galleries.SelectMany(gallery => gallery.Cards(Texts.For(language)));
}
