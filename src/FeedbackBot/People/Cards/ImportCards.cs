using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Cards;

/// <summary>What an admin sees of an import: what is wrong, or what would change, or what became of it.</summary>
internal static class ImportCards
{
    public const string ConfirmVerb = "people.import.confirm";
    public const string CancelVerb = "people.import.cancel";
    public const string PageVerb = "people.import.page";
    public const string IdProperty = "import";
    public const string SeenProperty = "seen";

    public static AdaptiveCard Review(Texts texts, PendingImportId id, ImportReview review, int page = 0, bool changedMeanwhile = false) =>
        review switch
        {
            ImportReview.Faulty faulty => Problems(texts, id, faulty.Problems, page),
            ImportReview.Ready { Diff.IsEmpty: true } ready => Nothing(texts, ready.Diff),
            ImportReview.Ready ready => Changes(texts, id, ready, page, changedMeanwhile),
            _ => throw new InvalidOperationException($"Unknown review {review.GetType().Name}"),
        };

    public static AdaptiveCard Done(Texts texts, DirectoryDiff diff) => Card(
        texts, texts["People.ImportDone"], [new TextBlock(Counts(texts, diff)), .. DiffLines.Notes(texts, diff)], []);

    public static AdaptiveCard Closed(Texts texts, PendingImportStatus status) =>
        Card(texts, texts[$"People.Import{status}"], [new TextBlock(texts[$"People.Import{status}Text"])], []);

    private static AdaptiveCard Problems(Texts texts, PendingImportId id, IReadOnlyList<ImportProblem> problems, int page)
    {
        var pages = ListPages.Of(ProblemLines.Of(texts, problems));
        page = ListPages.Nearest(page, pages.Count);
        return Card(
            texts,
            texts.Count("People.ImportProblems", problems.Count),
            [new TextBlock(texts["People.ImportNothingDone"]), .. pages[page], .. PageButtons.Where(texts, page, pages.Count)],
            [.. PageButtons.For(texts, PageVerb, Data(id), page, pages.Count)]);
    }

    private static AdaptiveCard Nothing(Texts texts, DirectoryDiff diff) => Card(
        texts,
        texts["People.ImportNoChange"],
        [new TextBlock(texts.Count("People.ImportUnchanged", diff.Unchanged)), .. DiffLines.Notes(texts, diff)],
        []);

    private static AdaptiveCard Changes(Texts texts, PendingImportId id, ImportReview.Ready ready, int page, bool changedMeanwhile)
    {
        var pages = ListPages.Of(DiffLines.Of(texts, ready.Diff));
        page = ListPages.Nearest(page, pages.Count);
        var confirmed = Data(id);
        confirmed[SeenProperty] = ready.Fingerprint();
        return Card(
            texts,
            texts["People.ImportReview"],
            [
                .. changedMeanwhile
                    ? [new TextBlock(texts["People.ImportChangedMeanwhile"]) { Color = TextColor.Attention, Weight = TextWeight.Bolder }]
                    : Array.Empty<CardElement>(),
                new TextBlock(Counts(texts, ready.Diff)),
                .. DiffLines.Notes(texts, ready.Diff),
                .. pages[page],
                .. PageButtons.Where(texts, page, pages.Count),
            ],
            [
                CardActions.Execute(
                    texts["People.ImportConfirm"], ConfirmVerb, confirmed, ActionStyle.Positive, AssociatedInputs.None),
                CardActions.Execute(texts["People.ImportCancel"], CancelVerb, Data(id), associatedInputs: AssociatedInputs.None),
                .. PageButtons.For(texts, PageVerb, Data(id), page, pages.Count),
            ]);
    }

    private static string Counts(Texts texts, DirectoryDiff diff) =>
        texts["People.ImportCounts", diff.Added.Count, diff.Changed.Count, diff.Gone.Count, diff.Unchanged];

    private static JsonObject Data(PendingImportId id) => new() { [IdProperty] = id.ToString() };

    private static AdaptiveCard Card(Texts texts, string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new()
    {
        Lang = texts.Language,
        Body =
        [
            TextBlock.Heading(title),
            .. body,
            .. actions.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet(actions)],
        ],
    };
}
