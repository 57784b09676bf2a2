using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Drafting;

/// <summary>What stands in the form, as it was typed: whatever is wrong with it, it comes back the same.</summary>
/// <param name="Id">Of the goal that is changed, or that one is to be.</param>
/// <param name="Kind">What the form is for.</param>
internal sealed record GoalForm(GoalId Id, GoalFormKind Kind)
{
    public const string KindKey = "kind";

    /// <summary>In characters, as many as eight long lines.</summary>
    public const int MaxKpis = 6000;

    public string Name { get; init; } = "";

    public string Level { get; init; } = "person";

    public string Unit { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Period { get; init; } = "";

    public string Parent { get; init; } = "";

    public string Why { get; init; } = "";

    public string Horizon { get; init; } = "short";

    public string Weight { get; init; } = "";

    /// <summary>One KPI a line.</summary>
    public string Kpis { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Of the terms it changes; "" for a new goal.</summary>
    public string Terms { get; init; } = "";

    public IReadOnlyList<string> KpiLines => [.. Kpis.ReplaceLineEndings("\n").Split('\n').Select(TypedText.Line).Where(line => line.Length > 0)];

    public GoalTyped Typed => new()
    {
        Name = Name,
        Level = Level,
        Unit = Given(Unit),
        Owner = Given(Owner),
        Period = Given(Period),
        Parent = Parent,
        Why = Why,
        Horizon = Given(Horizon),
        Weight = Given(Weight),
        Kpis = KpiLines,
    };

    public TermsTyped TermsTyped => new(Given(Weight), KpiLines, Reason);

    /// <returns>Null where the card does not say which goal it is about.</returns>
    public static GoalForm? Read(CardCall call) => call.GetId<GoalId>(GoalFormCards.GoalKey) is { } id && Enum.TryParse<GoalFormKind>(call.Get(KindKey), out var kind)
        ? new GoalForm(id, kind)
        {
            Name = call.Get("name") ?? "",
            Level = call.Get("level") ?? "person",
            Unit = call.Get("unit") ?? "",
            Owner = call.Get("owner") ?? "",
            Period = call.Get("period") ?? "",
            Parent = call.Get("parent") ?? "",
            Why = call.Get("why") ?? "",
            Horizon = call.Get("horizon") ?? "short",
            Weight = call.Get("weight") ?? "",
            Kpis = call.Get("kpis") ?? "",
            Reason = call.Get("reason") ?? "",
            Terms = call.Get(GoalFormCards.TermsKey) ?? "",
        }
        : null;

    /// <summary>The form of a goal as it stands.</summary>
    public static GoalForm Of(GoalFacts facts, GoalFormKind kind, IReadOnlyDictionary<PersonId, Person> people) => new(facts.Goal.Id, kind)
    {
        Name = facts.Goal.Name,
        Level = facts.Goal.Level.ToString().ToLowerInvariant(),
        Unit = facts.Goal.Unit ?? "",
        Period = PeriodText.Write(facts.Goal.Period),
        Parent = facts.Parent ?? "",
        Why = facts.Goal.Why,
        Horizon = facts.Goal.Horizon.ToString().ToLowerInvariant(),
        Weight = facts.Current.Weight.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        Kpis = string.Join('\n', facts.Current.Kpis.Select(k => KpiLineText.Write(k, facts.Current.Kpis, id => people.TryGetValue(id, out var p) ? p.Email ?? p.ExternalId : ""))),
        Terms = facts.Goal.CurrentNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string? Given(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
}

internal enum GoalFormKind
{
    New,

    /// <summary>A draft is changed.</summary>
    Draft,

    /// <summary>Other terms instead of those that wait for an answer.</summary>
    Counter,

    /// <summary>Other terms instead of those that were agreed.</summary>
    Amend,
}
