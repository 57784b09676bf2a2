using FeedbackBot.Bot;
using FeedbackBot.Storage;

namespace FeedbackBot.People.Import;

/// <summary>
/// Files somebody sent to be imported, until they decide. What the import would do is worked out anew from the files each
/// time it is shown, so that it always fits the directory of that moment. The files are forgotten with the decision.
/// </summary>
internal sealed class PendingImport : IVersioned
{
    private PendingImport()
    {
    }

    public PendingImportId Id { get; private set; }

    /// <summary>Only they may confirm it.</summary>
    public PersonId By { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>UTC; from then on it can no longer be confirmed.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public PendingImportStatus Status { get; private set; }

    /// <summary>Compressed; empty once decided.</summary>
    public byte[] Files { get; private set; } = [];

    public int Version { get; set; }

    public static PendingImport Propose(
        PendingImportId id, PersonId by, IReadOnlyList<ReceivedFile> files, DateTimeOffset now, TimeSpan waits) => new()
        {
            Id = id,
            By = by,
            CreatedAt = now,
            ExpiresAt = now + waits,
            Files = PackedFiles.Pack(files),
        };

    /// <summary>As <see cref="Status"/>, and expired when its time has passed.</summary>
    public PendingImportStatus StatusAt(DateTimeOffset now) =>
        Status == PendingImportStatus.Open && now >= ExpiresAt ? PendingImportStatus.Expired : Status;

    public IReadOnlyList<PeopleFile> Read() => [.. Received().Select(f => PeopleFile.Read(f.Name, f.Content))];

    public IReadOnlyList<ReceivedFile> Received() => PackedFiles.Unpack(Files);

    public void Decide(PendingImportStatus status)
    {
        if (Status != PendingImportStatus.Open || status == PendingImportStatus.Open)
            throw new InvalidOperationException($"An import that is {Status} cannot become {status}.");
        Status = status;
        Files = [];
    }
}

/// <summary>Stored by name.</summary>
internal enum PendingImportStatus
{
    Open,
    Confirmed,
    Cancelled,

    /// <summary>The same admin sent newer files.</summary>
    Replaced,
    Expired,
}
