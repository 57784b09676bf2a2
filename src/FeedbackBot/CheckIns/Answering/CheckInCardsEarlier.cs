using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What somebody had answered before they changed it, for their own eyes.</summary>
internal static class CheckInCardsEarlier
{
    public const string Verb = "checkins.earlier";

    public static AdaptiveCard Before(
        Texts texts, PromptFacts facts, GivenAnswers given, IReadOnlyList<EarlierAnswer> earlier, int page = 1, MineList? list = null)
    {
        var data = new JsonObject { [CheckInCards.PromptKey] = facts.Prompt.Id.ToString() };
        list?.AddTo(data);
        var back = CardActions.Execute(
            texts["CheckIns.BackToAnswer"], CheckInCardsAnswered.ShowVerb, data, associatedInputs: AssociatedInputs.None, id: "back");
        return CardParts.Page(
            CardPages.Split(
                facts.Questions.SelectMany(question => Blocks(texts, facts, given, question, earlier)),
                p => CardParts.Card(
                    texts,
                    texts["CheckIns.BeforeTitle", CardText.EscapeLine(facts.CheckIn)],
                    [
                        TextBlock.Heading(texts["CheckIns.BeforeTitle", CardText.EscapeLine(facts.CheckIn)]),
                        CardParts.Subtle(texts["CheckIns.BeforeWhoSees"]),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        CardParts.Actions([back, .. CardParts.Turning(texts, p, Verb, data)]),
                    ])), page);
    }

    private static IEnumerable<CardBlock> Blocks(
        Texts texts, PromptFacts facts, GivenAnswers given, Question question, IReadOnlyList<EarlierAnswer> earlier)
    {
        var changes = earlier.Where(e => e.QuestionId == question.Id).OrderByDescending(e => e.Submission).ToList();
        if (changes.Count == 0)
            yield break;
        var now = given.To(question) is { } answer ? AnswerReader.Show(question, answer.Value, answer.Score, texts) : texts["CheckIns.LeftEmpty"];
        yield return CardBlock.Of(
            CardParts.Strong(CardText.EscapeLine(question.Text)),
            CardParts.Subtle(texts["CheckIns.BeforeNow"]),
            new TextBlock(now) { Spacing = Spacing.None });
        foreach (var change in changes)
        {
            var words = change.Value is { } value ? AnswerReader.Show(question, value, change.Score, texts) : texts["CheckIns.LeftEmpty"];
            yield return CardBlock.Of(
                CardParts.Subtle(texts["CheckIns.BeforeChanged", CheckInCards.Moment(texts, change.ChangedAt, facts.Zone)]),
                new TextBlock(words) { Spacing = Spacing.None });
        }
    }
}
