using FeedbackBot.Bot.Typed;

namespace FeedbackBot.People.Audit;

/// <summary>Who viewed or changed what about whom. It holds ids only, never what anybody wrote, and is never changed.</summary>
internal sealed class AuditEntry
{
    public const int MaxAction = 100;
    public const int MaxSubject = 400;

    private AuditEntry()
    {
    }

    public AuditEntryId Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The Entra object id of whoever did it, whom the directory need not know; or <see cref="AuditLog.System"/>.</summary>
    public string ActorExternalId { get; private set; } = "";

    /// <summary>"feature.act", such as "people.import", or the words of a command that was refused.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The ids it was about, separated by commas; empty where it was about nothing in particular.</summary>
    public string Subject { get; private set; } = "";

    public AuditOutcome Outcome { get; private set; }

    internal static AuditEntry Of(
        AuditEntryId id, DateTimeOffset at, string actorExternalId, string action, string subject, AuditOutcome outcome) => new()
        {
            Id = id,
            At = at,
            ActorExternalId = TypedText.Start(Person.Normalize(actorExternalId), Person.MaxExternalId),
            Action = TypedText.Start(action, MaxAction),
            Subject = TypedText.Start(subject, MaxSubject),
            Outcome = outcome,
        };
}

internal enum AuditOutcome
{
    Done,

    /// <summary>The actor had no right to it, and nothing happened.</summary>
    Refused,
}
