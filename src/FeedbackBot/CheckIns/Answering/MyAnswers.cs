using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Somebody's own answers, some rounds at a time, so that a long history costs no more than a short one.</summary>
internal sealed class MyAnswers(FeedbackDb db, PromptReader prompts)
{
    public const string PageVerb = "checkins.mine";
    public const string SkipKey = "skip";
    private const int RoundsAtOnce = 5;

    /// <param name="skip">How many of the latest rounds to pass over.</param>
    /// <returns>Null when nothing was answered yet.</returns>
    public async Task<AdaptiveCard?> CardAsync(Texts texts, Person person, int skip, int page, CancellationToken ct)
    {
        var found = await prompts.AnsweredAsync(person.Id, skip, RoundsAtOnce + 1, ct);
        if (found.Count == 0)
            return null;
        var ids = found.Take(RoundsAtOnce).Select(f => f.Prompt.Id).ToList();
        var answers = (await db.Set<Answer>().AsNoTracking().Where(a => ids.Contains(a.PromptId)).ToListAsync(ct)).ToLookup(a => a.PromptId);
        var rounds = found.Take(RoundsAtOnce).Select(f => (f, new GivenAnswers([.. answers[f.Prompt.Id]], []))).ToList();
        return Card(texts, rounds, skip, found.Count > RoundsAtOnce, page);
    }

    public static AdaptiveCard Card(
        Texts texts, IReadOnlyList<(PromptFacts Facts, GivenAnswers Given)> rounds, int skip, bool isMore, int page) => CheckInCards.Page(
        CardPages.Split(
            rounds.SelectMany(r => CheckInCardsAnswered.Blocks(texts, r.Facts, r.Given).Prepend(CardBlock.Of(
                new TextBlock(texts["CheckIns.MineRound", CardText.EscapeLine(r.Facts.CheckIn), r.Facts.Date])
                {
                    Size = TextSize.Medium,
                    Weight = TextWeight.Bolder,
                    Separator = true,
                }))),
            p => CheckInCards.Card(
                texts,
                texts["CheckIns.MineTitle"],
                [
                    TextBlock.Heading(texts["CheckIns.MineTitle"]),
                    .. p.Elements,
                    CheckInCards.PageNote(texts, p),
                    CheckInCards.Actions([
                        .. CheckInCards.Turning(texts, p, PageVerb, Data(skip)),
                        skip > 0 ? Turn(texts["CheckIns.Newer"], Math.Max(0, skip - RoundsAtOnce)) : null,
                        isMore ? Turn(texts["CheckIns.Older"], skip + RoundsAtOnce) : null,
                    ]),
                ])), page);

    private static ExecuteAction Turn(string title, int skip) =>
        CardActions.Execute(title, PageVerb, Data(skip), associatedInputs: AssociatedInputs.None, id: $"{PageVerb}.skip{skip}");

    private static JsonObject Data(int skip) => new() { [SkipKey] = skip.ToString(CultureInfo.InvariantCulture) };
}
