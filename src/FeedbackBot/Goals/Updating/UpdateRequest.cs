using FeedbackBot.People;

namespace FeedbackBot.Goals.Updating;

/// <summary>One person's card of one day that asks for the values of KPIs. A person and day have one, however often and wherever the wake fires.</summary>
internal sealed class UpdateRequest
{
    private UpdateRequest()
    {
    }

    public UpdateRequestId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>On the person's calendar.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static UpdateRequest Of(UpdateRequestId id, PersonId person, DateOnly date, DateTimeOffset now) => new() { Id = id, PersonId = person, Date = date, At = now };
}
