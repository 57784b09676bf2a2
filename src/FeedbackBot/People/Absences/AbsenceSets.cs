using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>What becomes of somebody's absences, which never overlap or touch. Pure: the change that results can be undone exactly.</summary>
internal static class AbsenceSets
{
    /// <summary>The days are added; whatever overlaps or touches them becomes one absence with them.</summary>
    public static Changed Add(IReadOnlyCollection<KeptAbsence> now, DateRange days, PersonId by)
    {
        if (now.Any(a => a.Range.With(days) == a.Range))
            return Changed.Nothing;

        // Because no two touch each other, what meets the days now is all that will ever meet the result.
        var met = now.Where(a => a.Range.Meets(days)).ToList();
        return new Changed(met, [new KeptAbsence(met.Aggregate(days, (all, a) => all.With(a.Range)), by)]);
    }

    /// <summary>The days are given back; what is left of an absence before and after them stays.</summary>
    public static Changed Remove(IReadOnlyCollection<KeptAbsence> now, DateRange days)
    {
        var hit = now.Where(a => a.Range.From <= days.To && days.From <= a.Range.To).ToList();
        return new Changed(hit, [.. hit.SelectMany(a => Left(a, days))]);
    }

    /// <summary>Takes a change back; null when what it made has been changed since, or something else lies there now.</summary>
    public static Changed? Undo(IReadOnlyCollection<KeptAbsence> now, IReadOnlyCollection<KeptAbsence> before, IReadOnlyCollection<KeptAbsence> after)
    {
        var others = now.Except(after).ToList();
        return after.All(now.Contains) && !before.Any(b => others.Any(o => o.Range.Meets(b.Range))) ? new Changed([.. after], [.. before]) : null;
    }

    private static IEnumerable<KeptAbsence> Left(KeptAbsence absence, DateRange days)
    {
        if (absence.Range.From < days.From)
            yield return absence with { Range = absence.Range with { To = days.From.AddDays(-1) } };
        if (absence.Range.To > days.To)
            yield return absence with { Range = absence.Range with { From = days.To.AddDays(1) } };
    }
}

internal sealed record Changed(IReadOnlyList<KeptAbsence> Removed, IReadOnlyList<KeptAbsence> Added)
{
    public static readonly Changed Nothing = new([], []);

    public bool IsNothing => Removed.Count + Added.Count == 0;
}
