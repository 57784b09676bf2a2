using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Opens rounds, reminds of them and closes them, one check-in and zone at a time. It selects and delegates; the work is done in small pieces,
/// each of which may be done again, so that a thousand people are not one transaction and one failure is one person's.
/// </summary>
internal sealed partial class CheckInWakes(WorkRunner work, IServiceScopeFactory scopes, ILogger<CheckInWakes> logger) : IWakeSource
{
    public const string SourceName = "checkins";

    private const int PieceSize = 25;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var plan = scope.ServiceProvider.GetRequiredService<PlanRounds>();
        if (key is null)
            return await plan.AllAsync(ct);
        return WakeKey.Parse(key) is { } one ? await plan.OneAsync(one, ct) : [];
    }

    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (WakeKey.Parse(key) is not { } one)
            return;
        var left = await work.RunAsync<WithdrawPrompts, IReadOnlyList<PromptId>>(withdraw => withdraw.DueAsync(one, ct), ct);
        await InPiecesAsync<PromptId>(left, piece => work.RunAsync<WithdrawPrompts, int>(withdraw => withdraw.RunAsync(piece, ct), ct));
        foreach (var opening in await work.RunAsync<OpenRound, IReadOnlyList<OpeningRound>>(open => open.BeginAsync(one, ct), ct))
        {
            var failed = await InPiecesAsync<PersonToAsk>(
                opening.People, piece => work.RunAsync<AskPeople, int>(ask => ask.RunAsync(opening, piece, ct), ct));
            await work.RunAsync<OpenRound, bool>(open => open.FinishAsync(opening, failed, ct), ct);
        }

        var silent = await work.RunAsync<RemindDue, IReadOnlyList<PromptId>>(remind => remind.DueAsync(one, ct), ct);
        await InPiecesAsync<PromptId>(silent, piece => work.RunAsync<RemindDue, int>(remind => remind.RunAsync(piece, ct), ct));
        var due = await work.RunAsync<ClosePrompts, IReadOnlyList<PromptId>>(close => close.DueAsync(one, ct), ct);
        await InPiecesAsync<PromptId>(due, piece => work.RunAsync<ClosePrompts, int>(close => close.RunAsync(piece, ct), ct));
        var cards = await work.RunAsync<CloseCards, IReadOnlyList<PromptId>>(close => close.DueAsync(one, ct), ct);
        await InPiecesAsync<PromptId>(cards, piece => work.RunAsync<CloseCards, int>(close => close.RunAsync(piece, ct), ct));
    }

    /// <returns>How many items failed, each on its own.</returns>
    private async Task<int> InPiecesAsync<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, Task> run)
    {
        var failed = 0;
        foreach (var piece in items.Chunk(PieceSize))
        {
            if (await TriedAsync(piece, run))
                continue;
            foreach (var item in piece)
                failed += await TriedAsync([item], run) ? 0 : 1;
        }

        return failed;
    }

    private async Task<bool> TriedAsync<T>(IReadOnlyList<T> piece, Func<IReadOnlyList<T>, Task> run)
    {
        try
        {
            await run(piece);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            PieceFailed(logger, piece.Count, piece[0]!.ToString()!, e.GetType().Name, e.StackTrace);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A piece of {Count} could not be done, the first of it {Id}: {Kind} at {Stack}")]
    private static partial void PieceFailed(ILogger logger, int count, string id, string kind, string? stack);
}
