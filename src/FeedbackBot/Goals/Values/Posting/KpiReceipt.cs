namespace FeedbackBot.Goals.Values.Posting;

/// <summary>What a system was answered under its own key for the request, so that the same request again is answered the same and does nothing.</summary>
internal sealed class KpiReceipt
{
    public const int MaxKey = 200;
    public const int MaxAnswer = 4000;

    /// <summary>Nobody resends after so long.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private KpiReceipt()
    {
    }

    public KpiReceiptId Id { get; private set; }

    public string Client { get; private set; } = "";

    /// <summary>The header Idempotency-Key, unique for the client.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of the KPI's key and the body, as hexadecimal digits.</summary>
    public string RequestHash { get; private set; } = "";

    /// <summary>200 or 201.</summary>
    public int Status { get; private set; }

    public string Answer { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static KpiReceipt Of(KpiReceiptId id, string client, string key, string requestHash, PostOutcome.Kept kept, DateTimeOffset now) => new()
    {
        Id = id,
        Client = client,
        Key = key,
        RequestHash = requestHash,
        Status = kept.Status,
        Answer = kept.Answer,
        At = now,
    };
}
