using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Definition;

/// <summary>One version of what a goal asks. A change makes another version, and the old one stays: who agreed to what, and when, can always be shown.</summary>
internal sealed class GoalTerms : IVersioned
{
    public const int MaxReason = 600;
    public const int MaxKpis = 8;

    private GoalTerms()
    {
    }

    public GoalTermsId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    /// <summary>From 1, in the order they were written.</summary>
    public int Number { get; private set; }

    public TermsStatus Status { get; private set; }

    /// <summary>Its part in the owner's goals of the period, in percent: 0 (not weighed) to 100, to two decimals.</summary>
    public decimal Weight { get; private set; }

    /// <summary>In the order they are shown; at most <see cref="MaxKpis"/>.</summary>
    public IReadOnlyList<KpiTerms> Kpis { get; private set; } = [];

    public PersonId WrittenBy { get; private set; }

    /// <summary>UTC; of a draft, when it was last changed.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Why what was agreed is to change; empty for the first terms.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Who agreed to them or put others in their place; whoever proposed agreed by proposing.</summary>
    public PersonId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public int Version { get; set; }

    public static GoalTerms Write(
        GoalTermsId id, GoalId goal, int number, decimal weight, IReadOnlyList<KpiTerms> kpis, PersonId by, DateTimeOffset now, string reason = "")
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kpis.Count, MaxKpis);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, MaxReason);
        return new()
        {
            Id = id,
            GoalId = goal,
            Number = number,
            Weight = weight,
            Kpis = kpis,
            WrittenBy = by,
            WrittenAt = now,
            Reason = reason,
            Status = TermsStatus.Draft,
        };
    }

    /// <summary>Only a draft is changed in place: nobody else has seen it.</summary>
    public void Rewrite(decimal weight, IReadOnlyList<KpiTerms> kpis, DateTimeOffset now)
    {
        if (Status != TermsStatus.Draft)
            throw new InvalidOperationException($"Terms that are {Status} are frozen.");
        (Weight, Kpis, WrittenAt) = (weight, kpis, now);
    }

    public void Propose(DateTimeOffset now) => (Status, ProposedAt) = (TermsStatus.Proposed, now);

    public void Agree(PersonId by, DateTimeOffset now) => Answer(TermsStatus.Agreed, by, now);

    /// <summary>Other terms are proposed in their place, or they were taken back or refused.</summary>
    /// <param name="by">Null where the goal ended with them on the table.</param>
    public void SetAside(PersonId? by, DateTimeOffset now) => Answer(TermsStatus.SetAside, by, now);

    /// <summary>What was put in their place was taken back.</summary>
    public void Reopen() => (Status, AnsweredBy, AnsweredAt) = (TermsStatus.Proposed, null, null);

    private void Answer(TermsStatus status, PersonId? by, DateTimeOffset now) => (Status, AnsweredBy, AnsweredAt) = (status, by, now);
}

internal enum TermsStatus
{
    Draft,
    Proposed,
    Agreed,
    SetAside,
}
