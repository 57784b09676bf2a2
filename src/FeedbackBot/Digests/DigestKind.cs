namespace FeedbackBot.Digests;

/// <summary>A manager may have either, both or none.</summary>
internal enum DigestKind
{
    Weekly,
    Daily,
}
