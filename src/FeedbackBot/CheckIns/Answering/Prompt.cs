using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>One person's place in a round: unique per round and person, however often a trigger fires.</summary>
internal sealed class Prompt : IVersioned
{
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

    public PromptState State { get; private set; }

    /// <summary>UTC; when the answer that holds was given.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How many answers were taken: 0 before the first, 2 after one change. The last one holds.</summary>
    public int Submissions { get; private set; }

    public int Version { get; set; }

    public Window Window => new(OpensAt, ClosesAt);

    public static Prompt For(PromptId id, RoundId round, PersonId person, string zone, Window window) => new()
    {
        Id = id,
        RoundId = round,
        PersonId = person,
        Zone = zone,
        OpensAt = window.OpensAt,
        ClosesAt = window.ClosesAt,
    };

    /// <summary>Whether an answer is taken at this instant, even where the wake that closes the round is late.</summary>
    public bool TakesAnswers(DateTimeOffset now) => State != PromptState.Missed && now < ClosesAt;

    /// <exception cref="InvalidOperationException">It takes no answers any more.</exception>
    public void Answered(DateTimeOffset now)
    {
        if (!TakesAnswers(now))
            throw new InvalidOperationException("This prompt takes no answers any more.");
        State = PromptState.Answered;
        AnsweredAt = now;
        Submissions++;
    }

    /// <returns>Whether it was open and its time has come.</returns>
    public bool Close(DateTimeOffset now)
    {
        if (State != PromptState.Open || now < ClosesAt)
            return false;
        State = PromptState.Missed;
        return true;
    }
}

internal enum PromptState
{
    Open,
    Answered,

    /// <summary>Closed without an answer.</summary>
    Missed,
}
