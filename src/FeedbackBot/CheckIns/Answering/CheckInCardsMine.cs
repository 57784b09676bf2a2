using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Somebody's own answers: some rounds in brief, each of which can be opened.</summary>
internal static class CheckInCardsMine
{
    public const string PageVerb = "checkins.mine";
    private const int AnswersInBrief = 2;
    private const int MaxBrief = 140;
    private const int BeforeHit = 40;

    /// <param name="older">Where the next page begins; null where this is the last.</param>
    public static AdaptiveCard List(Texts texts, MineList list, IReadOnlyList<MineRound> rounds, MineCursor? older, int page = 1)
    {
        var heading = list.Words.Length == 0 ? texts["CheckIns.MineTitle"] : texts["CheckIns.MineFound", CardText.EscapeLine(list.Words)];
        return CardParts.Page(
            CardPages.Split(
                rounds.Select((round, i) => Brief(texts, list, round, i + 1)),
                p => CardParts.Card(
                    texts,
                    heading,
                    [
                        TextBlock.Heading(heading),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        CardParts.Actions([
                            .. CardParts.Turning(texts, p, PageVerb, list.AddTo([])),
                            list.Newer.Count > 0 ? Turn(texts["CheckIns.Newer"], list.Back, "newer") : null,
                            older is { } next ? Turn(texts["CheckIns.Older"], list.Older(next), "older") : null,
                        ]),
                    ])), page);
    }

    /// <summary>From an opened answer back to where it was found.</summary>
    public static ExecuteAction BackTo(Texts texts, MineList list) => Turn(texts["CheckIns.BackToList"], list, "list");

    /// <summary>A long answer as one line, around what was looked for.</summary>
    public static string Brief(string text, IReadOnlyList<string> terms)
    {
        var line = TypedText.Line(text);
        if (line.Length <= MaxBrief)
            return line;
        var hits = terms.Select(t => line.IndexOf(t, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0);
        var from = Whole(line, Math.Clamp(hits.Min() - BeforeHit, 0, line.Length - MaxBrief));
        var to = Whole(line, Math.Min(line.Length, from + MaxBrief));
        return (from > 0 ? "…" : "") + line[from..to] + (to < line.Length ? "…" : "");
    }

    private static CardBlock Brief(Texts texts, MineList list, MineRound round, int number)
    {
        var (facts, prompt) = (round.Facts, round.Facts.Prompt);
        var data = list.AddTo(new JsonObject { [CheckInCards.PromptKey] = prompt.Id.ToString() });
        return new CardBlock([.. ((CardElement?[])[
            new TextBlock(texts["CheckIns.MineRound", CardText.EscapeLine(facts.CheckIn), facts.Date])
            {
                Size = TextSize.Medium, Weight = TextWeight.Bolder, Separator = true,
            },
            Marks(texts, prompt) is { Length: > 0 } marks ? CardParts.Subtle(marks) : null,
            .. Said(texts, list, round),
            new ActionSet([CardActions.Execute(
                number == 1 ? texts["CheckIns.MineOpen"] : texts["CheckIns.Numbered", texts["CheckIns.MineOpen"], number], CheckInCardsAnswered.ShowVerb, data, associatedInputs: AssociatedInputs.None,
                id: $"open.{prompt.Id}", tooltip: texts["CheckIns.MineRound", facts.CheckIn, facts.Date])]),
        ]).OfType<CardElement>()]);
    }

    private static string Marks(Texts texts, Prompt prompt) => string.Join(texts["CheckIns.ListSeparator"], ((string?[])[
        prompt.IsLate ? texts["CheckIns.MineLate"] : null,
        prompt.Submissions > 1 ? texts["CheckIns.MineChanged"] : null,
        prompt.SkipReason is { } reason ? texts["CheckIns.MineSkipped", CheckInCardsSkip.Reason(texts, reason)] : null,
    ]).OfType<string>());

    /// <summary>What is looked for comes first, then words before numbers.</summary>
    private static IEnumerable<TextBlock> Said(Texts texts, MineList list, MineRound round)
    {
        var terms = list.Terms;
        if (round.Facts.Prompt.SkipWords is { } why)
            yield return new TextBlock(CardText.EscapeLine(Brief(why, terms))) { Spacing = Spacing.Small };
        var said = round.Facts.Questions
            .Select(question => (question, answer: round.Given.To(question))).Where(q => q.answer is not null)
            .OrderByDescending(q => terms.Any(t => q.answer!.Value.Contains(t, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(q => q.question.Kind is QuestionKind.Text or QuestionKind.Blocker ? 0 : 1).Take(AnswersInBrief);
        foreach (var (question, answer) in said)
        {
            var words = question.Kind is QuestionKind.Text or QuestionKind.Blocker or QuestionKind.Choice
                ? CardText.EscapeLine(Brief(answer!.Value, terms))
                : AnswerReader.Show(question, answer!, texts);
            yield return new TextBlock(texts["CheckIns.MineSaid", CardText.EscapeLine(Brief(question.Text, [])), words]) { Spacing = Spacing.Small };
        }
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static ExecuteAction Turn(string title, MineList list, string id) =>
        CardActions.Execute(title, PageVerb, list.AddTo([]), associatedInputs: AssociatedInputs.None, id: $"{PageVerb}.{id}");
}
