using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>Keeps a value that another system says; under one key of the system's for the request, once.</summary>
internal sealed class PostValue(FeedbackDb db, RecordValue record, TimeProvider clock)
{
    public async Task<PostOutcome> RunAsync(PostedRequest request, CancellationToken ct)
    {
        var hash = Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Key + "\n"), .. request.Body.Span]));
        if (request.IdempotencyKey is { } given
            && await db.Set<KpiReceipt>().SingleOrDefaultAsync(r => r.Client == request.Client && r.Key == given, ct) is { } receipt)
            return receipt.RequestHash == hash ? new PostOutcome.Kept(receipt.Status, receipt.Answer) : new PostOutcome.OtherBody();
        var (posted, problems) = PostedValue.Read(request.Body);
        if (posted is null)
            return new PostOutcome.Wrong(problems);
        if (await db.Set<Kpi>().SingleOrDefaultAsync(k => k.LiveKey == request.Key, ct) is not { } kpi)
            return new PostOutcome.Unknown();
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == kpi.GoalId, ct);
        var entry = new ValueEntry(kpi.Id, posted.TimeIn(await RecordValue.ZoneAsync(db, goal, ct)), posted.Value, ValueSource.Http)
        {
            Note = posted.Note,
            Client = request.Client,
        };
        switch (await record.RunAsync(entry, $"kpi:{request.Client}", ct))
        {
            case RecordOutcome.Recorded done:
                var result = !done.Value.Holds ? "overruled" : done.Corrected.Count == 0 ? "recorded" : "corrected";
                return Keep(request, hash, new PostOutcome.Kept(201, Answer(kpi, done.Value, result)));
            case RecordOutcome.Unchanged same:
                return Keep(request, hash, new PostOutcome.Kept(200, Answer(kpi, same.Value, "unchanged")));
            case RecordOutcome.Refused { Problem.Key: "Goals.ValueNotAgreed" or "Goals.ValueGoalOver" } refused:
                return new PostOutcome.NotNow(refused.Problem);
            case RecordOutcome.Refused refused:
                return new PostOutcome.Wrong([refused.Problem]);
            default:
                throw new InvalidOperationException("There is no such outcome.");
        }
    }

    private PostOutcome.Kept Keep(PostedRequest request, string hash, PostOutcome.Kept kept)
    {
        if (request.IdempotencyKey is { } key)
            db.Set<KpiReceipt>().Add(KpiReceipt.Of(clock.NewId<KpiReceiptId>(), request.Client, key, hash, kept, clock.GetUtcNow()));
        return kept;
    }

    private static string Answer(Kpi kpi, KpiValue value, string result) => new JsonObject
    {
        ["id"] = value.Id.ToString(),
        ["key"] = kpi.Key,
        ["at"] = value.At.ToString("O"),
        ["day"] = DateText.Example(value.Day),
        ["value"] = value.Value,
        ["note"] = value.Note,
        ["result"] = result,
    }.ToJsonString();
}

/// <param name="Client">The system's configured name.</param>
/// <param name="Key">Of the KPI, cleaned.</param>
/// <param name="IdempotencyKey">Null where none was sent.</param>
internal sealed record PostedRequest(string Client, string Key, string? IdempotencyKey, ReadOnlyMemory<byte> Body);

internal abstract record PostOutcome
{
    /// <param name="Status">201 where a value was kept, 200 where it had been said already.</param>
    /// <param name="Answer">JSON.</param>
    internal sealed record Kept(int Status, string Answer) : PostOutcome;

    /// <summary>The same key for another request.</summary>
    internal sealed record OtherBody : PostOutcome;

    internal sealed record Unknown : PostOutcome;

    internal sealed record Wrong(IReadOnlyList<Problem> Problems) : PostOutcome;

    /// <summary>The goal is not agreed yet, or over.</summary>
    internal sealed record NotNow(Problem Problem) : PostOutcome;
}
