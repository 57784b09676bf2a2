using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The second step: what was answered is saved and shown, and one thing more is asked, which may be left.</summary>
internal static class CheckInCardsFollowUp
{
    public static AdaptiveCard One(Texts texts, PromptFacts facts, GivenAnswers given, IReadOnlyList<Question> open, DateTimeOffset now, string? copy)
    {
        var answered = CheckInCardsAnswered.Blocks(texts, facts, given)
            .SelectMany(b => b.Elements).Where(e => e is not ActionSet).ToList();
        var card = Make(texts, facts, answered, open, now, copy);
        return CardSize.Fits(card) ? card : Make(texts, facts, [], open, now, copy);
    }

    private static AdaptiveCard Make(
        Texts texts, PromptFacts facts, IReadOnlyList<CardElement> answered, IReadOnlyList<Question> open, DateTimeOffset now, string? copy)
    {
        var ids = open.Select(q => PromptFacts.InputId(facts.Questions.ToList().IndexOf(q))).ToList();
        var data = new JsonObject { [CheckInCards.PromptKey] = facts.Prompt.Id.ToString() };
        var leave = (JsonObject)data.DeepClone();
        data[CheckInCardsAsk.SeenKey] = facts.Prompt.Submissions.ToString(CultureInfo.InvariantCulture);
        data[CheckInCardsAsk.ShownKey] = string.Join(',', ids);
        if (copy is not null)
            data[CheckInCardsAsk.CopyKey] = copy;
        return CardParts.Card(
            texts,
            texts["CheckIns.AnsweredFallback", CardText.EscapeLine(facts.CheckIn)],
            [
                TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
                new TextBlock(texts["CheckIns.Thanks", CheckInCards.Moment(texts, facts.Prompt.AnsweredAt ?? now, facts.Zone)])
                {
                    Color = TextColor.Good, Spacing = Spacing.Small,
                },
                .. answered,
                new TextBlock(texts.Count("CheckIns.OneMore", open.Count)) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
                .. open.Zip(ids, (question, id) => CheckInInputs.For(texts, question, id, null)),
                new ActionSet([
                    CardActions.Execute(texts["CheckIns.Send"], CheckInCardsAsk.AnswerVerb, data, ActionStyle.Positive),
                    CardActions.Execute(
                        texts["CheckIns.NoThanks"], CheckInCardsAnswered.ShowVerb, leave, associatedInputs: AssociatedInputs.None, id: CheckInCardsAnswered.ShowVerb),
                ]),
            ]);
    }
}
