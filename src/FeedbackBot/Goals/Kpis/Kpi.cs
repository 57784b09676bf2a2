using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Kpis;

/// <summary>One KPI over all versions of its goal's terms: what values are kept for, and what its key means.</summary>
internal sealed class Kpi : IVersioned
{
    private Kpi()
    {
    }

    public KpiId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    /// <summary>See <see cref="KpiTerms.Key"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key while it is in use; null once its goal is over, which frees it for another.</summary>
    public string? LiveKey { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The indicator of the library it began from, by which it is found in either language; null where it began from none.</summary>
    public string? Indicator { get; private set; }

    /// <summary>What holds now; null before the goal is agreed, and when an amendment took the KPI away.</summary>
    public KpiTerms? Terms { get; private set; }

    /// <summary>Who says what it is: the one its terms name, else the goal's owner.</summary>
    public PersonId DataOwnerId { get; private set; }

    public int Version { get; set; }

    public static Kpi Reserve(KpiTerms terms, GoalId goal, PersonId owner) => new()
    {
        Id = terms.Id,
        GoalId = goal,
        Key = terms.Key,
        LiveKey = terms.Key,
        Name = terms.Name,
        Indicator = terms.Indicator,
        DataOwnerId = terms.DataOwner ?? owner,
    };

    public void Agree(KpiTerms terms, PersonId owner) => (Terms, Name, Indicator, DataOwnerId) = (terms, terms.Name, terms.Indicator, terms.DataOwner ?? owner);

    /// <summary>An amendment took it away: no value is asked for any more, those there are stay.</summary>
    public void TakeAway() => Terms = null;

    /// <summary>Its goal is over.</summary>
    public void Retire() => LiveKey = null;

    /// <summary>Its goal goes on after all.</summary>
    public void Revive() => LiveKey = Key;
}
