using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>What a channel reads: the first page begins the thread, the others are replies in it. There is nothing to press: everybody sees the same.</summary>
internal static class ChannelCards
{
    /// <summary>More are read with less pleasure; the rest is on further pages.</summary>
    private const int AnswersPerPage = 12;

    /// <summary>Stands in for page numbers while pages are laid out.</summary>
    private const int MostPages = 9999;

    private const int HeadElements = 2;
    private const int FootElements = 1;

    public static IReadOnlyList<AdaptiveCard> Pages(Texts texts, ChannelFacts facts)
    {
        var answers = Answers(texts, facts).Chunk(AnswersPerPage).ToList();
        List<CardBlock> first = [new CardBlock([.. Overview(texts, facts)]), .. answers.FirstOrDefault() ?? []];
        IEnumerable<IReadOnlyList<CardBlock>> parts = [first, .. answers.Skip(1)];
        var bodies = parts.SelectMany(part => CardPages.Split(part, page => Frame(texts, facts, MostPages, isLast: false, page.Elements)))
            .Select(card => card.Body.Skip(HeadElements).SkipLast(FootElements).ToList()).ToList();
        return [.. bodies.Select((body, i) => Frame(texts, facts, i + 1, i == bodies.Count - 1, body))];
    }

    /// <summary>In place of a page that had something which is on an earlier one now.</summary>
    public static AdaptiveCard Gone(Texts texts, ChannelFacts facts) => CardParts.Card(
        texts, Title(texts, facts), TextBlock.Heading(Title(texts, facts)), CardParts.Subtle(texts["CheckIns.ChannelMovedUp"]));

    public static string Summary(Texts texts, ChannelFacts facts) => texts["CheckIns.ChannelSummary", facts.CheckIn, Dates(texts, facts)];

    private static AdaptiveCard Frame(Texts texts, ChannelFacts facts, int number, bool isLast, IReadOnlyList<CardElement> body) => CardParts.Card(
        texts, Summary(texts, facts), [.. Head(texts, facts, number), .. body, isLast ? null : Foot(texts)]) with
    { MsTeams = TeamsProperties.FullWidth };

    private static IReadOnlyList<CardElement> Head(Texts texts, ChannelFacts facts, int number) =>
    [
        TextBlock.Heading(Title(texts, facts)),
        CardParts.Subtle(number == 1 ? Dates(texts, facts) : texts["CheckIns.ChannelPage", Dates(texts, facts), number]),
    ];

    private static TextBlock Foot(Texts texts) => CardParts.Subtle(texts["CheckIns.ChannelMoreBelow"]);

    private static string Title(Texts texts, ChannelFacts facts) => texts["CheckIns.ChannelTitle", CardText.EscapeLine(facts.CheckIn)];

    private static string Dates(Texts texts, ChannelFacts facts) => facts.Rhythm == ChannelRhythm.Daily
        ? facts.Dates.From.ToString("D", texts.Culture)
        : texts["CheckIns.ChannelWeek", facts.Dates.From.ToString("m", texts.Culture), facts.Dates.To.ToString("m", texts.Culture)];

    private static IEnumerable<CardElement> Overview(Texts texts, ChannelFacts facts)
    {
        var state = facts.State;
        var share = ((decimal)state.Answered / Math.Max(1, state.Asked)).ToString("P0", texts.Culture);
        yield return new TextBlock(texts["CheckIns.ChannelAnswered", state.Answered, state.Asked, share]) { Weight = TextWeight.Bolder };
        yield return new ProgressBar(state.Answered, new TextBlock(share) { IsSubtle = true, IsVisible = false }) { Max = Math.Max(1, state.Asked) };
        List<string> lines = [facts.IsClosed ? texts["CheckIns.ChannelClosed"]
            : state.Open == 0 ? texts["CheckIns.ChannelPause"]
            : texts.Count("CheckIns.ChannelOpen", state.Open)];
        if (state.Skipped > 0)
            lines.Add(texts.Count("CheckIns.ChannelSkipped", state.Skipped));
        yield return new TextBlock(string.Join(' ', lines)) { Spacing = Spacing.Small };
        if (facts.Mood is { } mood)
            yield return new TextBlock(texts["CheckIns.ChannelMood", ((decimal)mood.Sum / mood.Count).ToString("0.0", texts.Culture), mood.Lowest, mood.Highest, mood.Count]);
        else if (facts.AsksMood)
            yield return CardParts.Subtle(texts[facts.IsClosed ? "CheckIns.ChannelMoodTooFew" : "CheckIns.ChannelMoodLater", facts.SmallestGroup]);
        if (facts.IsClosed && state.Blockers > 0)
            yield return new TextBlock(texts.Count("CheckIns.ChannelBlockers", state.Blockers, state.SolvedBlockers));
    }

    private static IEnumerable<CardBlock> Answers(Texts texts, ChannelFacts facts)
    {
        foreach (var question in facts.Questions)
        {
            var title = facts.Rhythm == ChannelRhythm.Daily
                ? CardText.EscapeLine(question.Question.Text)
                : texts["CheckIns.ChannelQuestionOf", CardText.EscapeLine(question.Question.Text), question.Date.ToString("m", texts.Culture)];
            List<CardElement> heading = [CardParts.Strong(title) with { Separator = true }];
            foreach (var answer in question.Answers)
            {
                var name = answer.IsActive ? CardText.EscapeLine(answer.Name) : texts["CheckIns.GoneName", CardText.EscapeLine(answer.Name)];
                yield return new CardBlock([
                    .. heading,
                    CardParts.Subtle(answer.IsLate ? texts["CheckIns.ChannelLate", name] : name),
                    new TextBlock(AnswerReader.Show(question.Question, answer.Value, null, texts)) { Spacing = Spacing.None },
                ]);
                heading = [];
            }
        }
    }
}
