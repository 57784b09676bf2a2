using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Cards about anonymous rounds: that one took part, what came of a round, and what anonymous means.</summary>
internal static class CheckInCardsAnonymous
{
    public const string ResultsVerb = "checkins.results";
    private const int Explanations = 6;

    /// <summary>Says no word of what was answered: the card stays in the chat.</summary>
    public static AdaptiveCard Taken(Texts texts, PromptFacts facts)
    {
        var name = CardText.EscapeLine(facts.CheckIn);
        return CheckInCards.Card(
            texts,
            texts["CheckIns.AnsweredFallback", name],
            TextBlock.Heading(name),
            new TextBlock(texts["CheckIns.Taken"]) { Color = TextColor.Good, Spacing = Spacing.Small },
            CheckInCards.Subtle(texts["CheckIns.TakenApart"]));
    }

    public static AdaptiveCard Explained(Texts texts) => CheckInCards.Card(
        texts,
        texts["CheckIns.AnonymityTitle"],
        [
            TextBlock.Heading(texts["CheckIns.AnonymityTitle"]),
            .. Enumerable.Range(1, Explanations).SelectMany(i => (CardElement[])
            [
                CheckInCards.Strong(texts[$"CheckIns.Anonymity{i}Title"]),
                new TextBlock(texts[$"CheckIns.Anonymity{i}", Privacy.DefaultThreshold, Privacy.MinThreshold]) { Spacing = Spacing.Small },
            ]),
        ]);

    public static AdaptiveCard Results(Texts texts, AnonymousRound round, CheckInId checkIn, int page)
    {
        var heading = texts["CheckIns.ResultsTitle", CardText.EscapeLine(round.CheckIn)];
        var data = new JsonObject { [CheckInCardsDefinition.CheckInKey] = checkIn.ToString() };
        return CheckInCards.Page(CardPages.Split(Blocks(texts, round), p => CheckInCards.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                .. p.Elements,
                CheckInCards.PageNote(texts, p),
                CheckInCards.Actions(CheckInCards.Turning(texts, p, ResultsVerb, data)),
            ])), page);
    }

    /// <summary>The result as parts of any card.</summary>
    public static IEnumerable<CardBlock> Blocks(Texts texts, AnonymousRound round)
    {
        yield return CardBlock.Of(
            new TextBlock(texts["CheckIns.TookPart", round.Date, round.Answered, round.Asked]),
            CheckInCards.Subtle(texts[round.IsConfidential ? "CheckIns.ResultsRuleConfidential" : "CheckIns.ResultsRule", round.Threshold]));
        if (round.LeavesOutOwn)
            yield return CardBlock.Of(CheckInCards.Subtle(texts["CheckIns.ResultsWithoutOwn"]));
        foreach (var (question, result) in round.Questions.Select(q => (q.Question, q.Result)))
        {
            var title = CheckInCards.Strong(CardText.EscapeLine(question.Text));
            if (result.Count is not { } count)
            {
                yield return CardBlock.Of(title, CheckInCards.Subtle(texts[round.IsConfidential ? "CheckIns.TooFewConfidential" : "CheckIns.TooFew", round.Threshold]));
                continue;
            }

            yield return new CardBlock([title, new TextBlock(Headline(texts, question, result, count)) { Spacing = Spacing.Small }, .. Counts(texts, question, result)]);
            foreach (var words in result.Words)
                yield return CardBlock.Of(new TextBlock(Shown(texts, question, words)) { Separator = true });
            if (result.Groups.Count > 0)
                yield return CardBlock.Of(Groups(texts, result), CheckInCards.Subtle(texts["CheckIns.GroupsRule", round.Threshold]));
        }
    }

    private static string Headline(Texts texts, Question question, QuestionResult result, int count)
    {
        var answers = texts.Count("CheckIns.AnswerCount", count);
        decimal? average = question.Kind switch
        {
            QuestionKind.Mood or QuestionKind.Rating => result.Counts.Sum(c => Number(c.Value) * c.Count) / count,
            QuestionKind.Number => result.Words.Average(Number),
            _ => null,
        };
        return average is { } value ? texts["CheckIns.AnswersAverage", answers, value] : answers;
    }

    private static IEnumerable<CardElement> Counts(Texts texts, Question question, QuestionResult result) => result.Counts.Select(c =>
        new TextBlock(texts["CheckIns.AnswerTimes", Shown(texts, question, c.Value), c.Count]) { Spacing = Spacing.Small });

    private static Table Groups(Texts texts, QuestionResult result) => Table.OfTexts(
        [texts["CheckIns.Team"], texts["CheckIns.Answers"], texts["CheckIns.Average"]],
        result.Groups.Select(g => (IReadOnlyList<string>)
        [
            CardText.EscapeLine(g.Team), g.Count.ToString(texts.Culture), ((decimal)g.Sum / g.Count).ToString("0.0", texts.Culture),
        ]));

    private static string Shown(Texts texts, Question question, string value) => AnswerReader.Show(
        question,
        Answer.Of(default, question, new AnswerValue(value, question.Kind is QuestionKind.Mood or QuestionKind.Rating ? (int)Number(value) : null)),
        texts);

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
