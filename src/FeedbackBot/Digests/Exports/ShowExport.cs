using FeedbackBot.Bot;
using FeedbackBot.CheckIns;

namespace FeedbackBot.Digests.Exports;

/// <summary>Asks which round a manager wants as a file.</summary>
internal sealed class ShowExport(OwnDigest own, RoundQueries rounds) : ICardAction
{
    public const string ExportVerb = "digests.export";

    public static string Verb => ExportVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
        new CardAnswer.Replace(ExportCards.Choose(
            call.Texts, period, await rounds.RoundsAsync(manager.Id, period.StartOfWeekBefore, period.End, ct))), ct);
}
