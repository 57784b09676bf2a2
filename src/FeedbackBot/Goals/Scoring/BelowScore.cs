namespace FeedbackBot.Goals.Scoring;

/// <summary>A goal below another, and what it comes to; null where it has no data.</summary>
internal sealed record ChildScore(GoalNode Goal, decimal? Points)
{
    /// <summary>See <see cref="BelowScore.KeptTellsOfFew"/>.</summary>
    public bool KeptTellsOfFew { get; init; }
}

/// <summary>
/// What the goals below one come to, as somebody reads it. They count by their weights where each has one, else all the same; those without
/// data are left out and said, never counted as zero. Goals the reader may not see are one part together, and only where they are of so many
/// people that no one's score can be taken from it; else they are left out, and that is said too.
/// </summary>
/// <param name="Whole">A part for each goal the reader sees, and <see cref="HiddenKey"/> for the others.</param>
/// <param name="Hidden">How many the reader does not see.</param>
/// <param name="HiddenWithData">How many of them are counted: 0 where they are too few.</param>
internal sealed record BelowScore(WeightedScore Whole, int Hidden, int HiddenWithData)
{
    /// <summary>Of the part that stands for the goals the reader does not see.</summary>
    public const string HiddenKey = "";

    /// <summary>Whose goals are counted together unseen: of at least so many people with data, as with anonymous answers.</summary>
    public const int FewestOwners = 5;

    public static readonly BelowScore Nothing = Of([]);

    public decimal? Total => Whole.Total;

    public bool CountsHidden => HiddenWithData > 0;

    /// <summary>
    /// Whether the number that everybody may know would tell this reader what a few came to: it counts people of whom they see all but fewer
    /// than <see cref="FewestOwners"/>, here or in goals without KPIs below.
    /// </summary>
    public bool KeptTellsOfFew { get; private init; }

    public IEnumerable<CountedPart> Seen => Whole.Parts.Where(p => p.Part.Key != HiddenKey);

    /// <summary>How many goals the number is about, with data or without.</summary>
    public int Goals => Seen.Count() + (CountsHidden ? Hidden : 0);

    public int WithData => Seen.Count(p => p.Part.Points is not null) + HiddenWithData;

    public bool IsEmpty => Goals + Hidden == 0;

    /// <summary>There are goals below, and none of them has data.</summary>
    public bool NoneHasData => Goals > 0 && Total is null;

    public static BelowScore Of(IReadOnlyList<ChildScore> children)
    {
        var isWeighed = children.All(c => c.Goal.Weight > 0);
        var same = Math.Max(0.01m, Rounded.Points(100m / Math.Max(1, children.Count)));
        ScorePart Part(ChildScore child) => new(child.Goal.Key, child.Goal.Name, isWeighed ? child.Goal.Weight : same, child.Points);
        var seen = children.Where(c => c.Goal.HiddenOwner is null).Select(Part);
        var hidden = children.Where(c => c.Goal.HiddenOwner is not null).ToList();
        var counted = hidden.Where(c => c.Points is not null).ToList();
        var unseen = counted.Select(c => c.Goal.HiddenOwner).Distinct().Count();
        if (unseen < FewestOwners)
        {
            var everybodys = children.Where(c => c.Points is not null).Select(c => c.Goal.PersonalOwner).OfType<string>().Distinct().Count();
            return new BelowScore(WeightedScore.Of([.. seen]), hidden.Count, 0)
            {
                KeptTellsOfFew = (unseen > 0 && everybodys >= FewestOwners) || children.Any(c => c.KeptTellsOfFew),
            };
        }

        // Whole points, so that a single small change behind it is not seen.
        var parts = counted.Select(Part).ToList();
        var together = Math.Round(WeightedScore.Of(parts).Total ?? 0, MidpointRounding.AwayFromZero);
        return new BelowScore(WeightedScore.Of([.. seen, new ScorePart(HiddenKey, "", parts.Sum(p => p.Weight), together)]), hidden.Count, counted.Count)
        {
            KeptTellsOfFew = children.Any(c => c.KeptTellsOfFew),
        };
    }
}
