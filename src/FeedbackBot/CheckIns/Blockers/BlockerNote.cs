using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Something that was said or done about a blocker. Never changed, never removed.</summary>
internal sealed class BlockerNote
{
    /// <summary>In characters; what is typed above that is given back, not cut.</summary>
    public const int MaxText = 1000;

    private BlockerNote()
    {
    }

    public BlockerNoteId Id { get; private set; }

    public BlockerId BlockerId { get; private set; }

    public BlockerNoteKind Kind { get; private set; }

    /// <summary>Who said or did it; for <see cref="BlockerNoteKind.RaisedWith"/> and <see cref="BlockerNoteKind.BroughtTo"/> who was told.</summary>
    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The words of a comment; else null.</summary>
    public string? Text { get; private set; }

    public static BlockerNote Of(BlockerNoteId id, BlockerId blocker, BlockerNoteKind kind, PersonId person, DateTimeOffset now, string? text = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text?.Length ?? 0, MaxText);
        return new() { Id = id, BlockerId = blocker, Kind = kind, PersonId = person, At = now, Text = text };
    }
}

internal readonly record struct BlockerNoteId(Guid Value) : IEntityId<BlockerNoteId>
{
    public static BlockerNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal enum BlockerNoteKind
{
    Comment,
    Solved,
    NotSolved,
    StillThere,

    /// <summary>Nobody had reacted, and the owner's manager was asked.</summary>
    RaisedWith,

    /// <summary>From here on this person, who is above the manager, may see this one blocker.</summary>
    BroughtTo,
}
