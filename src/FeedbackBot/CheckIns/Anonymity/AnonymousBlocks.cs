using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>The result of an anonymous round as parts of any card: exactly what was kept when it was counted.</summary>
internal static class AnonymousBlocks
{
    public static IEnumerable<CardBlock> Of(Texts texts, AnonymousRound round)
    {
        yield return CardBlock.Of(
            new TextBlock(texts["CheckIns.TookPart", round.Date, round.Answered, round.Asked]),
            CardParts.Subtle(texts[round.IsConfidential ? "CheckIns.ResultsRuleConfidential" : "CheckIns.ResultsRule", round.Threshold]));
        if (round.LeavesOutOwn)
            yield return CardBlock.Of(CardParts.Subtle(texts["CheckIns.ResultsWithoutOwn"]));
        foreach (var (question, result) in round.Questions.Select(q => (q.Question, q.Result)))
        {
            var title = CardParts.Strong(CardText.EscapeLine(question.Text));
            if (result.Count is not { } count)
            {
                yield return CardBlock.Of(title, CardParts.Subtle(texts[round.IsConfidential ? "CheckIns.TooFewConfidential" : "CheckIns.TooFew", round.Threshold]));
                continue;
            }

            yield return new CardBlock([title, new TextBlock(Headline(texts, question, result, count)) { Spacing = Spacing.Small }, .. Counts(texts, question, result)]);
            foreach (var words in result.Words)
                yield return CardBlock.Of(new TextBlock(Shown(texts, question, words)) { Separator = true });
            if (result.Groups.Count > 0)
                yield return CardBlock.Of(Groups(texts, result), CardParts.Subtle(texts["CheckIns.GroupsRule", round.Threshold]));
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
