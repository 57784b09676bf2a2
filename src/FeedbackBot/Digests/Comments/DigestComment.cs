using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Digests.Comments;

/// <summary>What a manager said to one person about one of their answers, and what that person said back, once.</summary>
internal sealed class DigestComment : IVersioned
{
    public const int MaxText = 1000;

    private DigestComment()
    {
    }

    public DigestCommentId Id { get; private set; }

    public PersonId ManagerId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Which answers it is about.</summary>
    public PromptId PromptId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Null until the person says something back.</summary>
    public string? Reply { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    public int Version { get; set; }

    public static DigestComment Of(DigestCommentId id, PersonId manager, PersonId person, PromptId prompt, string text, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxText);
        return new DigestComment { Id = id, ManagerId = manager, PersonId = person, PromptId = prompt, Text = text, At = now };
    }

    /// <returns>Whether this was the first reply, which is the one that holds.</returns>
    public bool Answer(string text, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxText);
        if (Reply is not null)
            return false;
        (Reply, RepliedAt) = (text, now);
        return true;
    }
}
