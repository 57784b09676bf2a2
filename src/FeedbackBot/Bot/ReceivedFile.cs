namespace FeedbackBot.Bot;

/// <summary>A file attached to the message, already fetched, at most <see cref="MaxBytes"/>.</summary>
internal sealed record ReceivedFile(string Name, byte[] Content)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Null when the content is all there. Commands never see a file with a problem: the person has been told.</summary>
    public FileProblem? Problem { get; private init; }

    public static ReceivedFile Failed(string name, FileProblem problem) => new(name, []) { Problem = problem };
}

internal enum FileProblem
{
    /// <summary>It lies on a host that configuration does not name.</summary>
    NotAllowed,
    NotReached,
    TooLarge,
}
