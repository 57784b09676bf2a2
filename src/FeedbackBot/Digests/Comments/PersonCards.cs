using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Digests.Comments;

/// <summary>One person's last answers, and the way to say something about them.</summary>
internal static class PersonCards
{
    public const string PersonKey = "person";
    public const string PromptKey = "prompt";
    public const string SkipKey = "skip";
    public const string TextInput = "comment";

    /// <summary>With a button each, and four to turn pages and go back, a card has as many as Teams shows.</summary>
    public const int RoundsAtOnce = 2;

    /// <param name="texts">In the manager's language.</param>
    /// <param name="period">Which digest leads here.</param>
    /// <param name="person">Whose answers.</param>
    /// <param name="rounds">The latest first.</param>
    /// <param name="skip">How many later ones there are.</param>
    /// <param name="isMore">Whether there are earlier ones.</param>
    /// <param name="page">From 1: very long answers take several.</param>
    public static AdaptiveCard Answers(
        Texts texts, DigestPeriod period, PersonInfo person, IReadOnlyList<AnsweredRound> rounds, int skip, bool isMore, int page)
    {
        var title = texts["Digests.AnswersOf", PeopleNames.Of(person.Name, person.IsActive, texts)];
        var pages = CardPages.Split(rounds.SelectMany(round => Blocks(texts, period, round)), p => DigestSteps.Card(
            texts, title,
            [
                rounds.Count == 0 ? new TextBlock(texts["Digests.NoAnswersYet"]) : null,
                .. p.Elements,
                p.Count > 1 ? new TextBlock(texts["Digests.PageOf", p.Number, p.Count]) { IsSubtle = true, Size = TextSize.Small, Separator = true } : null,
                DigestSteps.Actions(
                    p.HasNext ? Turn("Digests.Next", skip, p.Number + 1) : isMore ? Turn("Digests.Older", skip + RoundsAtOnce, 1) : null,
                    p.HasPrevious ? Turn("Digests.Previous", skip, p.Number - 1) : skip > 0 ? Turn("Digests.Newer", Math.Max(0, skip - RoundsAtOnce), 1) : null,
                    DigestSteps.Back(texts, period)),
            ]));
        return pages[Math.Clamp(page, 1, pages.Count) - 1];

        CardAction Turn(string text, int to, int number) => DigestSteps.Button(
            texts[text], ShowPerson.PersonVerb, period, (PersonKey, person.Id.ToString()),
            (ShowDigestPage.PageNumber, number.ToString(CultureInfo.InvariantCulture)), (SkipKey, to.ToString(CultureInfo.InvariantCulture)));
    }

    /// <param name="texts">In the manager's language.</param>
    /// <param name="period">Which digest leads here.</param>
    /// <param name="person">To whom it goes.</param>
    /// <param name="round">What it is about.</param>
    /// <param name="typed">What was typed and cannot be taken: given back, not lost.</param>
    public static AdaptiveCard Write(Texts texts, DigestPeriod period, PersonInfo person, AnsweredRound round, string? typed = null) => DigestSteps.Card(
        texts,
        texts["Digests.CommentTitle", CardText.EscapeLine(person.Name)],
        new TextBlock(texts["Digests.CommentAbout", CardText.EscapeLine(round.CheckIn), round.Date.ToString("D", texts.Culture)]) { IsSubtle = true, Spacing = Spacing.None },
        typed is null ? null : Problem(texts, typed),
        new TextInput(TextInput, texts["Digests.CommentLabel"])
        {
            IsMultiline = true,
            IsRequired = true,
            ErrorMessage = texts["Digests.CommentEmpty"],
            Value = typed,
            MaxLength = typed is null ? DigestComment.MaxText : null,
        },
        new TextBlock(texts["Digests.CommentSeen", CardText.EscapeLine(person.Name)]) { IsSubtle = true, Size = TextSize.Small },
        DigestSteps.Actions(
            DigestSteps.Send(texts["Digests.CommentSend"], SendComment.SendVerb, period, ActionStyle.Positive, (PromptKey, round.PromptId.ToString())),
            DigestSteps.Back(texts, period)));

    public static AdaptiveCard Sent(Texts texts, DigestPeriod period, PersonInfo person, string text) => DigestSteps.Card(
        texts,
        texts["Digests.CommentSent", CardText.EscapeLine(person.Name)],
        new TextBlock(CardText.Escape(text)),
        DigestSteps.Actions(DigestSteps.Back(texts, period)));

    public static TextBlock Problem(Texts texts, string typed) =>
        new(typed.Length == 0 ? texts["Digests.CommentEmpty"] : texts["Digests.WordsTooLong", typed.Length, DigestComment.MaxText])
        {
            Color = TextColor.Attention,
            Weight = TextWeight.Bolder,
        };

    private static IEnumerable<CardBlock> Blocks(Texts texts, DigestPeriod period, AnsweredRound round)
    {
        var heading = new TextBlock(texts["Digests.QuestionOf", CardText.EscapeLine(round.CheckIn), round.Date.ToString("D", texts.Culture)])
        {
            Style = TextBlockStyle.Heading,
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        yield return CardBlock.Of(heading);
        foreach (var answer in round.Answers)
        {
            yield return CardBlock.Of(
                new TextBlock(CardText.EscapeLine(answer.Question)) { IsSubtle = true, Spacing = Spacing.Medium },
                new TextBlock(Value(texts, answer)) { Spacing = Spacing.None });
        }

        yield return CardBlock.Of(new ActionSet(
            [DigestSteps.Button(texts["Digests.Comment"], WriteComment.WriteVerb, period, (PromptKey, round.PromptId.ToString()))]));
    }

    private static string Value(Texts texts, QuestionAnswer answer) => answer.Kind switch
    {
        QuestionKind.Mood or QuestionKind.Rating => texts["Digests.OfFive", answer.Value],
        QuestionKind.Goal => texts["Digests.GoalsSaid", answer.Value],
        QuestionKind.YesNo => texts[answer.IsYes ? "Digests.Yes" : "Digests.No"],
        QuestionKind.Number when decimal.TryParse(answer.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString(texts.Culture),
        _ => CardText.Escape(answer.Value),
    };
}
