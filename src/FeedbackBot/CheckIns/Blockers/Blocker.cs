using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// Something in somebody's way, from the moment they wrote it until it is solved. Written again and linked by its owner,
/// it is a mention of the first one, which alone is asked about, raised and counted.
/// </summary>
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

    /// <summary>Written in a confidential round: it is brought no further than to the direct manager, and stays apart from others.</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>The blocker this is another mention of; null for one that stands by itself.</summary>
    public BlockerId? SameAs { get; private set; }

    /// <summary>How often its owner named it: 1 and one more for each mention.</summary>
    public int Mentions { get; private set; } = 1;

    /// <summary>UTC; when the owner's manager first opened it or marked it as seen.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public PersonId? SeenBy { get; private set; }

    /// <summary>UTC; since when nobody has reacted: the last reaction, or when it was last raised.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    public BlockerStage Stage { get; private set; }

    /// <summary>Who above its owner was told when it was last raised.</summary>
    public PersonId? RaisedTo { get; private set; }

    /// <summary>UTC; when to look next whether it has become stale. Null when there is nothing to look for.</summary>
    public DateTimeOffset? CheckAt { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => ResolvedAt is null;

    public static Blocker Open(BlockerId id, Prompt prompt, Question question, string text, DateTimeOffset now, Privacy privacy = default)
    {
        var blocker = new Blocker
        {
            Id = id,
            PromptId = prompt.Id,
            QuestionId = question.Id,
            OwnerId = prompt.PersonId,
            Text = text,
            OpenedAt = now,
            IsConfidential = privacy.Kind == Confidentiality.Confidential,
        };
        blocker.React(now);
        return blocker;
    }

    /// <summary>Its owner put it in other words; other words than those that were solved open it again.</summary>
    public void Reword(string text, DateTimeOffset now)
    {
        if (text == Text)
            return;
        Text = text;
        Reopen(now);
    }

    /// <returns>Whether it was open.</returns>
    public bool Resolve(PersonId by, DateTimeOffset now)
    {
        if (!IsOpen)
            return false;
        ResolvedAt = now;
        ResolvedBy = by;
        (Stage, RaisedTo, CheckAt) = (BlockerStage.Quiet, null, null);
        return true;
    }

    /// <summary>It was not solved after all, or it is still there: either way somebody has looked, and the clock starts again.</summary>
    public void Reopen(DateTimeOffset now)
    {
        ResolvedAt = null;
        ResolvedBy = null;
        React(now);
    }

    /// <summary>Somebody did something about it.</summary>
    public void React(DateTimeOffset now)
    {
        if (!IsOpen || SameAs is not null)
            return;
        (Stage, RaisedTo, WaitingSince) = (BlockerStage.Quiet, null, now);
        CheckAt = Staleness.FirstLook(now);
    }

    /// <summary>Remembered once: when the manager first knew.</summary>
    public void Seen(PersonId manager, DateTimeOffset now)
    {
        if (SeenAt is null)
            (SeenAt, SeenBy) = (now, manager);
    }

    /// <summary>Its owner ticked that it is still there. Naming is no reaction: a blocker that is named every day is raised all the same.</summary>
    public void NamedAgain() => Mentions++;

    public void NotNamedAgain() => Mentions--;

    /// <returns>Whether this is now a mention of the other: of one's own, open, as confidential, and neither linked nor named again itself.</returns>
    public bool Link(Blocker first)
    {
        if (first.Id == Id || first.OwnerId != OwnerId || !first.IsOpen || first.SameAs is not null || first.IsConfidential != IsConfidential || !IsOpen || SameAs is not null || Mentions > 1)
            return false;
        SameAs = first.Id;
        (Stage, RaisedTo, CheckAt) = (BlockerStage.Quiet, null, null);
        first.Mentions++;
        return true;
    }

    /// <returns>Whether it was a mention of the other.</returns>
    public bool Part(Blocker first, DateTimeOffset now)
    {
        if (SameAs != first.Id)
            return false;
        SameAs = null;
        first.Mentions--;
        React(now);
        return true;
    }

    /// <summary>Nobody has reacted: those who can help are told, first beside its owner, then above whom was told.</summary>
    public void Raise(PersonId? to, DateTimeOffset now)
    {
        Stage = Stage == BlockerStage.Quiet ? BlockerStage.Raised : BlockerStage.Escalated;
        (RaisedTo, WaitingSince) = (to, now);
        CheckAt = Stage == BlockerStage.Raised ? Staleness.FirstLook(now) : null;
    }

    public void LookAgain(DateTimeOffset at) => CheckAt = at;
}

/// <summary>How far an unanswered blocker has gone since somebody last reacted.</summary>
internal enum BlockerStage
{
    /// <summary>Nobody was reminded of it.</summary>
    Quiet,

    /// <summary>Its owner and their manager were asked whether it is still there.</summary>
    Raised,

    /// <summary>It went one further up, or there was nobody to go to; it is not raised again until somebody reacts.</summary>
    Escalated,
}
