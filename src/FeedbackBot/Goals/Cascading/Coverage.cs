using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Cascading;

/// <summary>How much of a KPI's target the goals below take on.</summary>
/// <param name="Kpi">As it was agreed; it has a target.</param>
/// <param name="Parts">One for each who was asked.</param>
internal sealed record Coverage(KpiTerms Kpi, IReadOnlyList<CoveredPart> Parts)
{
    public decimal Target => Kpi.Target ?? 0;

    /// <summary>Parts add up to the target; else each is to reach it. Told from what was taken on, where it is not as usual.</summary>
    public bool IsDivided { get; init; } = Divides(Kpi, [.. Parts.Where(p => p.State != CoverState.Declined).Select(p => p.Target)]);

    public decimal Agreed => Parts.Where(p => p.State == CoverState.Agreed).Sum(p => p.Target);

    public decimal Waiting => Parts.Where(p => p.State is CoverState.Waiting or CoverState.Draft).Sum(p => p.Target);

    public decimal NotCovered => Math.Max(0, Target - Agreed);

    public decimal TooMuch => Math.Max(0, Agreed - Target);

    /// <summary>Who has agreed to the target or to more.</summary>
    public int Reaching => Parts.Count(p => p.State == CoverState.Agreed && (p.Target == Target || Kpi.Direction.IsBetter(p.Target, Target)));

    private static bool Divides(KpiTerms kpi, IReadOnlyList<decimal> parts)
    {
        var usual = CascadeTerms.Usual(kpi) != CascadeWay.SameForEach;
        return parts.Count < 2 ? usual : usual ? parts.Any(p => p != kpi.Target) : parts.Sum() == kpi.Target && parts.All(p => p != kpi.Target);
    }
}

/// <param name="Key">Tells teams and people apart, see <see cref="CascadeReceiver.KeyOf"/>.</param>
/// <param name="Name">Of the team and its goal's owner, or of the person.</param>
/// <param name="Target">Agreed, else proposed, in the KPI's unit.</param>
internal sealed record CoveredPart(string Key, string Name, decimal Target, CoverState State);

internal enum CoverState
{
    Agreed,

    /// <summary>Proposed by one side and not answered by the other.</summary>
    Waiting,

    /// <summary>Not proposed yet; seen by its author alone.</summary>
    Draft,
    Declined,
}

/// <summary>A team, with who answers for its goal, or a person.</summary>
/// <param name="Unit">The team; null for a person.</param>
internal sealed record CascadeReceiver(string Key, string? Unit, PersonId OwnerId, string Owner)
{
    public GoalLevel Level => Unit is null ? GoalLevel.Person : GoalLevel.Team;

    /// <summary>Given with the name, for <see cref="CascadeWay.ByWeight"/>.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Was named, and not only found.</summary>
    public bool IsNamed { get; init; }

    public static string KeyOf(GoalLevel level, string? unit, PersonId owner) =>
        level == GoalLevel.Person ? owner.ToString() : $"{level}:{Bot.Typed.TypedText.Comparable(unit ?? "")}";

    public static CascadeReceiver Team(string team, PersonId lead, string name) => new(KeyOf(GoalLevel.Team, team, lead), team, lead, name);

    public static CascadeReceiver Person(PersonId id, string name) => new(KeyOf(GoalLevel.Person, null, id), null, id, name);
}
