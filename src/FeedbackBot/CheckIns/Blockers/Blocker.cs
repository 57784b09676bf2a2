using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Something in somebody's way, from the moment they wrote it until it is solved.</summary>
internal sealed class Blocker : IVersioned
{
    private Blocker()
    {
    }

    public BlockerId Id { get; private set; }

    public PromptId PromptId { get; private set; }

    public QuestionId QuestionId { get; private set; }

    /// <summary>In whose way it is.</summary>
    public PersonId OwnerId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public PersonId? ResolvedBy { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => ResolvedAt is null;

    public static Blocker Open(BlockerId id, Prompt prompt, Question question, string text, DateTimeOffset now) => new()
    {
        Id = id,
        PromptId = prompt.Id,
        QuestionId = question.Id,
        OwnerId = prompt.PersonId,
        Text = text,
        OpenedAt = now,
    };

    /// <summary>Its owner put it in other words; other words than those that were solved open it again.</summary>
    public void Reword(string text)
    {
        if (text == Text)
            return;
        Text = text;
        ResolvedAt = null;
        ResolvedBy = null;
    }

    /// <returns>Whether it was open.</returns>
    public bool Resolve(PersonId by, DateTimeOffset now)
    {
        if (!IsOpen)
            return false;
        ResolvedAt = now;
        ResolvedBy = by;
        return true;
    }
}
