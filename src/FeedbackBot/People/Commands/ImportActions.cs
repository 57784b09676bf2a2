using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Commands;

internal sealed class ConfirmImportAction(ConfirmImport confirm) : ICardAction
{
    public static string Verb => ImportCards.ConfirmVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var id = call.GetId<PendingImportId>(ImportCards.IdProperty);
        var confirmed = await confirm.RunAsync(call.Actor, id, call.Get(ImportCards.SeenProperty), ct);
        return confirmed.Applied is { } diff
            ? new CardAnswer.Replace(ImportCards.Done(call.Texts, diff)) { Lasts = true }
            : ImportAnswers.Of(call.Texts, confirmed.Found, page: 0, changedMeanwhile: true);
    }
}

internal sealed class CancelImportAction(ReviewPending pending) : ICardAction
{
    public static string Verb => ImportCards.CancelVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var found = await pending.RunAsync(call.Actor, call.GetId<PendingImportId>(ImportCards.IdProperty), ct);
        if (found is not PendingReview.Open open)
            return ImportAnswers.Of(call.Texts, found, page: 0, changedMeanwhile: false);
        open.Import.Decide(PendingImportStatus.Cancelled);
        return new CardAnswer.Replace(ImportCards.Closed(call.Texts, PendingImportStatus.Cancelled)) { Lasts = true };
    }
}

internal sealed class PageImportAction(ReviewPending pending) : ICardAction
{
    public static string Verb => ImportCards.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => ImportAnswers.Of(
        call.Texts,
        await pending.RunAsync(call.Actor, call.GetId<PendingImportId>(ImportCards.IdProperty), ct),
        PageButtons.PageOf(call),
        changedMeanwhile: false);
}

/// <summary>The state of an import, as a card shows it after any click.</summary>
internal static class ImportAnswers
{
    public static CardAnswer Of(Texts texts, PendingReview found, int page, bool changedMeanwhile) => found switch
    {
        PendingReview.Open open =>
            new CardAnswer.Replace(ImportCards.Review(texts, open.Import.Id, open.Review, page, changedMeanwhile)),
        PendingReview.Closed closed => new CardAnswer.Replace(ImportCards.Closed(texts, closed.Status)),
        _ => new CardAnswer.Say(texts["People.ImportNotYours"]),
    };
}
