using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The card in place of the one that asked: what was answered, or that it is too late.</summary>
internal static class CheckInCardsAnswered
{
    public const string ShowVerb = "checkins.show";

    public static AdaptiveCard Answered(
        Texts texts, PromptFacts facts, GivenAnswers given, DateTimeOffset now, int page = 1, string? note = null,
        MineList? list = null)
    {
        // Opened from the list, the card stands beside the one that asked.
        var data = CheckInCardsAsk.Data(facts, list is null ? null : CheckInCardsAsk.OnRequest);
        list?.AddTo(data);
        var change = facts.Prompt.TakesAnswers(now)
            ? CardActions.Execute(
                texts["CheckIns.Change"], CheckInCardsAsk.ChangeVerb, data, associatedInputs: AssociatedInputs.None, id: CheckInCardsAsk.ChangeVerb)
            : null;
        var before = facts.Prompt.Submissions > 1
            ? CardActions.Execute(
                texts["CheckIns.Before"], CheckInCardsEarlier.Verb, data, associatedInputs: AssociatedInputs.None, id: CheckInCardsEarlier.Verb)
            : null;
        var pages = CardPages.Split(Blocks(texts, facts, given), p => CardParts.Card(
            texts,
            texts["CheckIns.AnsweredFallback", CardText.EscapeLine(facts.CheckIn)],
            [
                TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
                new TextBlock(texts[facts.Prompt.IsLate ? "CheckIns.ThanksLate" : "CheckIns.Thanks", CheckInCards.Moment(texts, facts.Prompt.AnsweredAt ?? now, facts.Zone)])
                {
                    Color = TextColor.Good, Spacing = Spacing.Small,
                },
                note is null ? null : new TextBlock(note) { Weight = TextWeight.Bolder },
                .. p.Elements,
                CardParts.PageNote(texts, p),
                CardParts.Actions([
                    change, before, .. CardParts.Turning(texts, p, ShowVerb, data), list is null ? null : CheckInCardsMine.BackTo(texts, list),
                ]),
            ]));
        return CardParts.Page(pages, page);
    }

    /// <summary>The round is over and nothing was answered.</summary>
    public static AdaptiveCard Closed(Texts texts, PromptFacts facts, DateTimeOffset now) => ClosedWith(texts, facts, now, new Dictionary<int, string>());

    /// <param name="draft">What was typed and not sent in time; it is kept for some days more, so its pages can be turned.</param>
    public static AdaptiveCard ClosedWith(
        Texts texts, PromptFacts facts, DateTimeOffset now, IReadOnlyDictionary<int, string> draft, int page = 1) => CardParts.Page(
        CardPages.Split(Words(texts, facts, draft), p => Closed(texts, facts, now, p)), page);

    private static AdaptiveCard Closed(Texts texts, PromptFacts facts, DateTimeOffset now, CardPage page)
    {
        var data = CheckInCardsAsk.Data(facts);
        var late = facts.Prompt.Takes(now) == Intake.Late ? facts.Prompt.LateUntil : null;
        return CardParts.Card(
            texts,
            texts["CheckIns.ClosedFallback", CardText.EscapeLine(facts.CheckIn)],
            [
                TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
                new TextBlock(texts["CheckIns.Closed", CheckInCards.Moment(texts, facts.Prompt.ClosesAt, facts.Zone)]),
                late is { } until ? new TextBlock(texts["CheckIns.LateUntil", CheckInCards.Moment(texts, until, facts.Zone)]) : null,
                .. page.Elements,
                CardParts.PageNote(texts, page),
                CardParts.Actions([
                    late is null ? null : CardActions.Execute(
                        texts["CheckIns.AnswerLate"], CheckInCardsAsk.ChangeVerb, data,
                        associatedInputs: AssociatedInputs.None, id: CheckInCardsAsk.ChangeVerb),
                    .. CardParts.Turning(texts, page, ShowVerb, data),
                ]),
            ]);
    }

    /// <summary>The person is not asked any more.</summary>
    public static AdaptiveCard Withdrawn(Texts texts, string checkIn)
    {
        var name = CardText.EscapeLine(checkIn);
        return CardParts.Card(
            texts, texts["CheckIns.WithdrawnFallback", name], TextBlock.Heading(name), new TextBlock(texts["CheckIns.Withdrawn"]));
    }

    private static IEnumerable<CardBlock> Words(Texts texts, PromptFacts facts, IReadOnlyDictionary<int, string> typed) => typed.OrderBy(t => t.Key)
        .Select(t => (Question: facts.Questions[t.Key], Said: Said(texts, facts, facts.Questions[t.Key], t.Value).ToList())).Where(w => w.Said.Count > 0)
        .Select((w, i) => CardBlock.Of([
            .. i > 0 ? (CardElement[])[] : [CardParts.Subtle(texts["CheckIns.DraftNotSent"])],
            CardParts.Strong(CardText.EscapeLine(w.Question.Text)),
            .. w.Said.Select(said => new TextBlock(said)),
        ]));

    private static IEnumerable<string> Said(Texts texts, PromptFacts facts, Question question, string typed) =>
        question.IsSupplied ? facts.Supplied.Select(part => part.Said(texts, SuppliedAnswers.Parse(typed))).OfType<string>()
        : question.Kind is QuestionKind.Text or QuestionKind.Blocker && typed.Length > 0 ? [CardText.Escape(typed)]
        : [];

    public static IEnumerable<CardBlock> Blocks(Texts texts, PromptFacts facts, GivenAnswers given) => facts.Privacy.IsAnonymous
        ? [CardBlock.Of(new TextBlock(texts["CheckIns.TookPartOnly"]))]
        : facts.Questions.Where(q => q.After is null || given.To(q) is not null).Select(question => Block(texts, facts, given, question));

    private static CardBlock Block(Texts texts, PromptFacts facts, GivenAnswers given, Question question)
    {
        var (answer, blocker) = (given.To(question), given.BlockerOf(question));
        var ticked = question == StillOpen.Beside(facts.Questions) ? StillOpen.Line(texts, given.Still) : null;
        var words = answer is null && ticked is not null ? null : answer is null
            ? texts[question.Kind == QuestionKind.Blocker ? "CheckIns.NothingInTheWay" : "CheckIns.LeftEmpty"]
            : AnswerReader.Show(question, answer, texts);
        return new CardBlock([
            .. ((CardElement?[])[
                CardParts.Strong(CardText.EscapeLine(question.Text)),
                words is null ? null : new TextBlock(words) { Spacing = Spacing.Small },
                ticked,
                .. answer is null || blocker is null ? [] : AnsweredBlocker.Parts(texts, facts, given, blocker, given.NumberOf(blocker)),
            ]).OfType<CardElement>()]);
    }
}
