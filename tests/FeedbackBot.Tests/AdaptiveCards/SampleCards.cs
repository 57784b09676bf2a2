using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Cards;

/// <summary>A card for each part of the library; together they hold every element and every action.</summary>
internal static class SampleCards
{
    private static readonly Mention Ann = new(new MentionedPerson("29:ann", "Ann Lee"));

    private static readonly Table Numbers = Table.OfTexts(["Week", "Mood"], [["46", "3.5"], ["47", "4.1"]]);

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["texts"] = Card(
            new TextBlock($"Well done, {Ann.Text}, by {{{{DATE(2026-11-27T10:00:00Z, SHORT)}}}}")
            {
                Size = TextSize.ExtraLarge,
                Weight = TextWeight.Lighter,
                Color = TextColor.Good,
                IsSubtle = true,
                MaxLines = 3,
                FontType = FontType.Monospace,
                HorizontalAlignment = HorizontalAlignment.Center,
                Spacing = Spacing.ExtraLarge,
                Separator = true,
            },
            new RichTextBlock([new TextRun("*as it is*") { Italic = true, Strikethrough = true, Size = TextSize.Small }, new TextRun("!")]),
            new Image("https://example.com/a.png", "A chart that rises") { Size = ImageSize.Medium, Style = ImageStyle.Person }) with
        {
            MsTeams = TeamsProperties.FullWidth with { Entities = [Ann] },
            Lang = "en",
            Speak = "Well done",
            FallbackText = "Well done",
            Refresh = new CardRefresh(new ExecuteAction { Title = "Refresh", Verb = "refresh", Data = new JsonObject { ["prompt"] = "7" } }, ["29:ann"]),
        },
        ["containers"] = Card(
            new Container([new TextBlock("Kept")]) { Style = ContainerStyle.Good, Bleed = true, Id = "more", IsVisible = false },
            new ColumnSet([
                new Column([new TextBlock("left")]) { Width = ColumnWidth.Stretch, VerticalContentAlignment = VerticalAlignment.Center },
                new Column([new TextBlock("right")]) { Width = ColumnWidth.Auto, Separator = true },
                new Column([new TextBlock("50")]) { Width = ColumnWidth.Pixels(50) },
                new Column([new TextBlock("2")]) { Width = ColumnWidth.Weight(2) },
            ])
            { Style = ContainerStyle.Emphasis },
            new FactSet([new Fact("Team", "Ops"), new Fact("Due", "Friday")]),
            Numbers with { GridStyle = ContainerStyle.Accent, ShowGridLines = true }),
        ["inputs"] = Card(
            new TextInput("done", "What did you finish?") { IsMultiline = true, MaxLength = 2000, IsRequired = true, ErrorMessage = "Say a word.", Placeholder = "e.g. the report", Value = "a" },
            new NumberInput("hours", "Hours") { Min = 0, Max = 80.5m, Value = 7.5m, Placeholder = "7.5" },
            new DateInput("day", "Day") { Value = new DateOnly(2026, 11, 27), Min = new DateOnly(2026, 1, 1), Max = new DateOnly(2026, 12, 31) },
            new TimeInput("at", "At") { Value = new TimeOnly(16, 30), Min = new TimeOnly(8, 0), Max = new TimeOnly(20, 0) },
            new ToggleInput("late", "Working late?", "Yes") { Value = "true" },
            new ChoiceSetInput("mood", "Mood", [new Choice("Great", "5"), new Choice("Bad", "1")]) { Style = ChoiceSetStyle.Expanded, Value = "5", IsMultiSelect = true },
            ChoiceSetInput.People("who", "Who helped?", [new Choice("Ann Lee", "0a1b")]) with { IsMultiSelect = true, Placeholder = "A name" }),
        ["indicators"] = Card(
            new Badge("On track") { Style = BadgeStyle.Good, Appearance = BadgeAppearance.Tint, Size = BadgeSize.Large, Tooltip = "As planned" },
            new Rating(3.5m, new TextBlock("3.5 of 5")) { Max = 5, Count = 12, Size = RatingSize.Medium },
            new ProgressBar(40, new TextBlock("40 %")) { Max = 100, Color = ProgressColor.Accent },
            new RatingInput("How was it?", new ChoiceSetInput("stars", "How was it?", [new Choice("1", "1"), new Choice("2", "2")]) { IsRequired = true, ErrorMessage = "Choose." })
            {
                Max = 2,
                Value = 1,
                IsRequired = true,
                ErrorMessage = "Choose.",
            }),
        ["charts"] = Card(
            new LineChart("Mood", [new ChartLine("Ops", [new ChartPoint("2026-11-20", 3.5m), new ChartPoint("2026-11-27", 4)]) { Color = ChartColor.CategoricalBlue }], Numbers) { XAxisTitle = "Week", YAxisTitle = "Mood", YMin = 1, YMax = 5 },
            new VerticalBarChart("Answers", [new ChartBar("Mon", 3) { Color = ChartColor.Good }], Numbers) { ShowBarValues = true, Color = ChartColor.Neutral },
            new HorizontalBarChart("Blockers", [new ChartBar("Ops", 2)], Numbers) { DisplayMode = BarDisplayMode.AbsoluteNoAxis, ShowTitle = true },
            new DonutChart("Answered", [new ChartPart("Yes", 8), new ChartPart("No", 2) { Color = ChartColor.Warning }], Numbers) { Value = "80%", ShowLegend = true, ColorSet = ChartColorSet.Sequential },
            new GaugeChart("Goal", 40, [new GaugeSegment("low", 50) { Color = ChartColor.Attention }, new GaugeSegment("high", 50)], Numbers) { Min = 0, Max = 100, SubLabel = "of 100", ValueFormat = GaugeValueFormat.Fraction }),
        ["actions"] = Card(
            new TextBlock("More") { Id = "more", IsVisible = false },
            new ActionSet([
                CardActions.Execute("Send", "answer", new JsonObject { ["prompt"] = "7" }, ActionStyle.Positive, tooltip: "Send the answer"),
                CardActions.Execute("Skip", "skip", associatedInputs: AssociatedInputs.None, mode: ActionMode.Secondary),
                CardActions.OpenDialog("Edit", "edit", new JsonObject { ["prompt"] = "7" }),
                new OpenUrlAction("https://example.com/help") { Title = "Help" },
                new ToggleVisibilityAction(["more"]) { Title = "More", IsEnabled = true },
                new SubmitAction { Title = "Quiet", Data = new JsonObject { ["x"] = 1 }, MsTeams = new SubmitProperties(new SubmitFeedback(true)), Style = ActionStyle.Destructive },
            ]),
            new Container([new TextBlock("Go there")]) { SelectAction = new OpenUrlAction("https://example.com/") { Title = "Go there" } }) with
        {
            Actions = [new ShowCardAction(new AdaptiveCard { Body = [new TextBlock("Inside")] }) { Title = "Show" }],
        },
    };

    public static IEnumerable<NamedCard> Named => All.Select(sample => new NamedCard(sample.Key, sample.Value));

    private static AdaptiveCard Card(params IReadOnlyList<CardElement> elements) => new() { Body = [TextBlock.Heading("A sample"), .. elements] };
}
