using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>One person's place in a round: unique per round and person, however often a trigger fires.</summary>
internal sealed class Prompt : IVersioned
{
    /// <summary>In characters; more is given back, not cut.</summary>
    public const int MaxSkipWords = 500;

    /// <summary>How long a card that is closed stays as it is for somebody who types on it.</summary>
    public static readonly TimeSpan TimeToFinish = TimeSpan.FromMinutes(15);

    private Prompt()
    {
    }

    public PromptId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>IANA name of the person's zone when they were asked: it closes by that one, wherever they travel.</summary>
    public string Zone { get; private set; } = "";

    public DateTimeOffset OpensAt { get; private set; }

    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>UTC; when they were asked, or asked again: later than the opening for who joined or came back.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Whether its one automatic reminder is still to come, or to be found needless.</summary>
    public bool AwaitsReminder { get; private set; } = true;

    /// <summary>UTC; when the last reminder was posted, automatic or asked for; null where there is none to be changed.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>UTC; until when an answer is taken after the close, as late; null where none is.</summary>
    public DateTimeOffset? LateUntil { get; private set; }

    public PromptState State { get; private set; }

    /// <summary>UTC; when the answer that holds was given.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How many answers were taken: 0 before the first, 2 after one change. The last one holds.</summary>
    public int Submissions { get; private set; }

    /// <summary>Whether the answer was first given after the close.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Why there is no answer; null unless it was skipped.</summary>
    public SkipReason? SkipReason { get; private set; }

    /// <summary>What the person said beside the reason; at most <see cref="MaxSkipWords"/>.</summary>
    public string? SkipWords { get; private set; }

    /// <summary>UTC; when it was skipped.</summary>
    public DateTimeOffset? SkippedAt { get; private set; }

    /// <summary>
    /// UTC; when the card that asked is changed to say that the round is closed: some time after the close, for whoever is
    /// typing just then. Null where there is nothing to change.
    /// </summary>
    public DateTimeOffset? CardDueAt { get; private set; }

    /// <summary>Whether something typed and not sent is kept, see <see cref="AnswerDraft"/>.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>Whether they are not asked any more, rather than away, muted or not reached when it closed.</summary>
    public bool IsTakenBack { get; private set; }

    public int Version { get; set; }

    /// <summary>UTC; since when this person may have said what a supplied question asked; null before their first answer. An early answer comes before the opening.</summary>
    public DateTimeOffset? SaidSince => Submissions > 0 ? Id.MadeAt() : null;

    public Window Window => new(OpensAt, ClosesAt);

    /// <param name="lateUntil">See <see cref="LateUntil"/>.</param>
    /// <param name="askedAt">See <see cref="AskedAt"/>; null for the opening.</param>
    public static Prompt For(
        PromptId id, RoundId round, PersonId person, string zone, Window window, DateTimeOffset? lateUntil = null, DateTimeOffset? askedAt = null) => new()
        {
            Id = id,
            RoundId = round,
            PersonId = person,
            Zone = zone,
            OpensAt = window.OpensAt,
            ClosesAt = window.ClosesAt,
            LateUntil = lateUntil,
            AskedAt = askedAt ?? window.OpensAt,
        };

    /// <summary>
    /// How an answer is taken at this instant, even where the wake that closes the round is late. What was answered in
    /// time stands when the round closes; what was answered late can be changed as long as late answers are taken. Whoever was
    /// excused and is back may answer late like everybody else.
    /// </summary>
    public Intake Takes(DateTimeOffset now) => State switch
    {
        PromptState.Open or PromptState.Skipped when now < ClosesAt => Intake.InTime,
        PromptState.Answered when !IsLate && now < ClosesAt => Intake.InTime,
        PromptState.Open or PromptState.Missed when now >= ClosesAt && now < LateUntil => Intake.Late,
        PromptState.Excused when !IsTakenBack && now >= ClosesAt && now < LateUntil => Intake.Late,
        PromptState.Answered when IsLate && now < LateUntil => Intake.Late,
        _ => Intake.Nothing,
    };

    public bool TakesAnswers(DateTimeOffset now) => Takes(now) != Intake.Nothing;

    /// <exception cref="InvalidOperationException">It takes no answers any more.</exception>
    /// <param name="now">When it came.</param>
    /// <param name="isSecondStep">It only adds what followed from the answer before: neither a change of it, nor late.</param>
    public void Answered(DateTimeOffset now, bool isSecondStep = false)
    {
        var intake = Takes(now);
        if (intake == Intake.Nothing)
            throw new InvalidOperationException("This prompt takes no answers any more.");
        CardDueAt = null;
        if (isSecondStep)
            return;
        State = PromptState.Answered;
        IsLate = intake == Intake.Late;
        AnsweredAt = now;
        Submissions++;
        (SkipReason, SkipWords, SkippedAt) = (null, null, null);
    }

    public bool CanSkip(DateTimeOffset now) => State == PromptState.Open && now < ClosesAt;

    /// <summary>The person says why there will be no answer; until the close they may still give one.</summary>
    /// <returns>Whether it was open, and so is skipped now.</returns>
    public bool Skip(SkipReason reason, string? words, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words?.Length ?? 0, MaxSkipWords);
        if (!CanSkip(now))
            return false;
        State = PromptState.Skipped;
        (SkipReason, SkipWords, SkippedAt) = (reason, words, now);
        return true;
    }

    public void Drafted() => HasDraft = true;

    public void DraftGone() => HasDraft = false;

    /// <summary>As <see cref="Answered"/>, in an anonymous round: that, and not when, so that no time can be laid beside the answers.</summary>
    public void TookPart(DateTimeOffset now)
    {
        Answered(now);
        (AnsweredAt, AwaitsReminder, RemindedAt) = (OpensAt, false, null);
    }

    /// <summary>A reminder of either kind is on its way.</summary>
    public void Reminded(DateTimeOffset now) => RemindedAt = now;

    /// <summary>The time of its automatic reminder has come. Whether it is sent or needless: there is no other one.</summary>
    /// <returns>Whether it was still awaited, and there is something to be reminded of.</returns>
    public bool TakeReminder(DateTimeOffset now)
    {
        if (!AwaitsReminder || State != PromptState.Open || now >= ClosesAt)
            return false;
        AwaitsReminder = false;
        return true;
    }

    /// <param name="isExcused">Whether the person could not have answered: away, or never reached.</param>
    /// <returns>Whether it was open and its time has come.</returns>
    public bool Close(DateTimeOffset now, bool isExcused = false)
    {
        if (State != PromptState.Open || now < ClosesAt)
            return false;
        State = isExcused ? PromptState.Excused : PromptState.Missed;
        CardDueAt = ClosesAt + TimeToFinish > now ? ClosesAt + TimeToFinish : now;
        return true;
    }

    /// <summary>Something to type into was just shown for a closed round: its card is left alone for as long again.</summary>
    public void LeaveCard(DateTimeOffset now)
    {
        if (CardDueAt is not null)
            CardDueAt = now + TimeToFinish;
    }

    /// <returns>Whether the card is to be changed now; it is then taken as done.</returns>
    public bool TakeCard(DateTimeOffset now)
    {
        if (CardDueAt is null || CardDueAt > now)
            return false;
        CardDueAt = null;
        return true;
    }

    /// <summary>The person is not asked any more: they left, or left those who are asked.</summary>
    public bool Withdraw()
    {
        if (!Become(PromptState.Excused, from: PromptState.Open))
            return false;
        return IsTakenBack = true;
    }

    public bool IsWithdrawn => State == PromptState.Excused && IsTakenBack;

    /// <summary>They are back before it closes.</summary>
    public bool AskAgain(DateTimeOffset now)
    {
        if (now >= ClosesAt || !Become(PromptState.Open, from: PromptState.Excused))
            return false;
        AskedAt = now;
        IsTakenBack = false;
        return true;
    }

    private bool Become(PromptState state, PromptState from)
    {
        if (State != from)
            return false;
        State = state;
        return true;
    }
}

internal enum PromptState
{
    Open,
    Answered,

    /// <summary>Closed without an answer.</summary>
    Missed,

    /// <summary>Closed without an answer that could have been given: the person was away, not reached, or not asked any more. In no count.</summary>
    Excused,

    /// <summary>The person said why there is no answer: they have reacted, and are not missing.</summary>
    Skipped,
}

/// <summary>How a prompt takes an answer now.</summary>
internal enum Intake
{
    Nothing,
    InTime,

    /// <summary>After the close, and marked so.</summary>
    Late,
}

internal enum SkipReason
{
    NothingToReport,
    TooBusy,

    /// <summary>The questions do not concern them this time.</summary>
    NotApplicable,

    /// <summary>Their own words say it.</summary>
    Other,
}
