using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Somebody ticked on an asking card that a blocker of theirs from an earlier round is still in their way: named again without words.</summary>
internal sealed class BlockerMention
{
    private BlockerMention()
    {
    }

    public PromptId PromptId { get; private set; }

    public BlockerId BlockerId { get; private set; }

    /// <summary>The question beside which it was ticked.</summary>
    public QuestionId QuestionId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static BlockerMention Of(PromptId prompt, BlockerId blocker, QuestionId question, DateTimeOffset now) =>
        new() { PromptId = prompt, BlockerId = blocker, QuestionId = question, At = now };
}
