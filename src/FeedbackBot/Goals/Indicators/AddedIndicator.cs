using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Indicators;

/// <summary>An indicator an admin put into the library. It is added and removed, never changed: a KPI that began from it has its own copy.</summary>
internal sealed class AddedIndicator
{
    /// <summary>Of one company: all are shown in one list.</summary>
    public const int MostInAll = 300;

    public const int MaxFormula = 300;

    private AddedIndicator()
    {
    }

    public AddedIndicatorId Id { get; private set; }

    /// <summary>Lower case letters, digits and hyphens; unique, and none of the ready-made.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What Chinese readers see; null for the same.</summary>
    public string? NameInChinese { get; private set; }

    public string Formula { get; private set; } = "";

    /// <summary>What Chinese readers see; null for the same.</summary>
    public string? FormulaInChinese { get; private set; }

    public KpiUnit Unit { get; private set; }

    public KpiDirection Direction { get; private set; }

    public KpiAggregation Aggregation { get; private set; }

    public UpdateCadence Cadence { get; private set; }

    public IReadOnlyList<Guard> Guards { get; private set; } = [];

    public PersonId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <param name="id">New.</param>
    /// <param name="indicator">With its words in English, or in whatever language they are for everybody.</param>
    /// <param name="nameInChinese">At most <see cref="KpiTerms.MaxName"/> characters; null for the same.</param>
    /// <param name="formulaInChinese">At most <see cref="MaxFormula"/> characters; null for the same.</param>
    /// <param name="addedBy">An admin.</param>
    /// <param name="now">UTC.</param>
    public static AddedIndicator Of(
        AddedIndicatorId id, Indicator indicator, string? nameInChinese, string? formulaInChinese, PersonId addedBy, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(indicator.Key.Length, KpiTerms.MaxKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(indicator.Name.Length, nameInChinese?.Length ?? 0), KpiTerms.MaxName);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(indicator.Formula.Length, formulaInChinese?.Length ?? 0), MaxFormula);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(indicator.Guards.Count, KpiTerms.MaxGuards);
        return new AddedIndicator
        {
            Id = id,
            Key = indicator.Key,
            Name = indicator.Name,
            NameInChinese = nameInChinese,
            Formula = indicator.Formula,
            FormulaInChinese = formulaInChinese,
            Unit = indicator.Unit,
            Direction = indicator.Direction,
            Aggregation = indicator.Aggregation,
            Cadence = indicator.Cadence,
            Guards = indicator.Guards,
            AddedBy = addedBy,
            AddedAt = now,
        };
    }

    public Indicator In(string language)
    {
        var (name, formula) = language == Language.Chinese ? (NameInChinese ?? Name, FormulaInChinese ?? Formula) : (Name, Formula);
        return new Indicator(Key, name, formula, Unit, Direction) { Aggregation = Aggregation, Cadence = Cadence, Guards = Guards };
    }
}
