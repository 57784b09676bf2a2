using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Makes the terms of KPIs from typed lines. A KPI of the version before keeps its id and key, so that its values stay with it.</summary>
internal sealed class ReadKpis(FeedbackDb db, IndicatorLibrary indicators, GuardUnits guardUnits, PersonFinder finder, TimeProvider clock)
{
    public async Task<IReadOnlyList<KpiTerms>> RunAsync(
        Actor actor, IReadOnlyList<string> lines, GoalId goal, IReadOnlyList<KpiTerms> before, List<Problem> problems, CancellationToken ct)
    {
        if (lines.Count > GoalTerms.MaxKpis)
            problems.Add(new Problem("Goals.KpisTooMany", lines.Count, GoalTerms.MaxKpis));
        var reserved = await LiveKeys.ReadAsync(db, goal, ct);
        var agreed = await AgreedAsync(goal, ct);
        var read = new List<KpiTerms>();
        var guards = new List<(string, TypedGuard)>();
        foreach (var typed in lines.Take(GoalTerms.MaxKpis))
        {
            var mistakes = problems.Count;
            var line = KpiLine.Parse(typed, actor.Texts, problems);
            if (problems.Count > mistakes)
                continue;
            var was = before.FirstOrDefault(k => line.Key is not null ? k.Key == line.Key : TypedText.Comparable(k.Name) == TypedText.Comparable(line.Name));
            var key = was?.Key ?? line.Key ?? KpiKey.Free(KpiKey.From(line.Name), k => reserved.Contains(k) || read.Exists(r => r.Key == k) || before.Any(b => b.Key == k));
            if (reserved.Contains(key))
                problems.Add(new Problem("Goals.KpiKeyTaken", CardText.EscapeLine(key)));
            if (read.Exists(r => r.Key == key || TypedText.Comparable(r.Name) == TypedText.Comparable(line.Name)))
                problems.Add(new Problem("Goals.KpiTwice", CardText.EscapeLine(line.Name)));
            var terms = await TermsAsync(actor, line, was?.Id ?? clock.NewId<KpiId>(), key, problems, ct) with { PartOf = was?.PartOf, PartOfVersion = was?.PartOfVersion };
            if (agreed.TryGetValue(terms.Id, out var held) && problems.Count == mistakes && MeasuredAs.Changed(actor.Texts, held, terms) is { } changed)
                problems.Add(changed);
            read.Add(terms);
            guards.AddRange(line.Guards.Select(g => (line.Name, g)));
        }

        problems.AddRange(await guardUnits.CheckAsync(guards, read, ct));
        return Weighed(read, problems);
    }

    /// <summary>What was agreed last of each KPI the goal ever had: values of it may have been said.</summary>
    private async Task<Dictionary<KpiId, KpiTerms>> AgreedAsync(GoalId goal, CancellationToken ct)
    {
        var versions = await db.Set<GoalTerms>().AsNoTracking().Where(t => t.GoalId == goal && t.Status == TermsStatus.Agreed).OrderByDescending(t => t.Number).ToListAsync(ct);
        return versions.SelectMany(v => v.Kpis).DistinctBy(k => k.Id).ToDictionary(k => k.Id);
    }

    private async Task<KpiTerms> TermsAsync(Actor actor, KpiLine line, KpiId id, string key, List<Problem> problems, CancellationToken ct)
    {
        var dataOwner = line.DataOwner is { } name ? await PersonAsync(name, problems, ct) : null;
        if (line.Due is not null)
            return MilestoneLine.Terms(line, id, key, dataOwner, problems);
        var indicator = await indicators.FindAsync(line.Indicator ?? line.Name, actor.Language, ct);
        if (line.Indicator is { } unknown && indicator is null)
            problems.Add(new Problem("Goals.KpiIndicatorUnknown", Shown(unknown), await indicators.NearestAsync(unknown, actor.Language, ct)));
        TypedAmount?[] amounts = [line.Baseline, line.Target, line.RangeFrom, line.Threshold, line.Stretch, line.Tolerance, .. line.BandAmounts];
        var units = amounts.Select(a => a?.Unit).OfType<KpiUnit>().Distinct().ToList();
        var currencies = amounts.Select(a => a?.Currency).OfType<string>().Distinct().ToList();
        var unit = line.Unit ?? (units is [var one, ..] ? one : indicator?.Unit) ?? KpiUnit.Number;
        if (units.Count > 1 || currencies.Count > 1 || (units is [var said, ..] && said != unit) || (units.Count == 0 && unit == KpiUnit.Money))
            problems.Add(new Problem("Goals.KpiUnitsDiffer", Shown(line.Name)));
        var direction = DirectionOf(line, indicator);
        return new KpiTerms(id, key, line.Name, unit, direction, line.Weight ?? 0, line.Target?.Value, RuleOf(line, direction))
        {
            Currency = currencies.FirstOrDefault(),
            Baseline = line.Baseline?.Value,
            RangeFrom = line.RangeFrom?.Value,
            Threshold = line.Threshold?.Value,
            Stretch = line.Stretch?.Value,
            Aggregation = line.Aggregation ?? indicator?.Aggregation ?? KpiAggregation.Last,
            Cadence = line.Cadence ?? indicator?.Cadence ?? UpdateCadence.Weekly,
            DataOwner = dataOwner,
            Source = line.Source,
            Indicator = indicator?.Key,
            Guards = [.. line.Guards.Select(g => g.Guard)],
        };
    }

    /// <summary>Which way is better of a known indicator is known: a target the other way is a mistake, or said to be meant.</summary>
    private static KpiDirection DirectionOf(KpiLine line, Indicator? indicator) => line switch
    {
        { RangeFrom: not null } => KpiDirection.Within,
        { Direction: { } said } => said,
        _ when indicator?.Direction is KpiDirection.Up or KpiDirection.Down => indicator.Direction,
        { Baseline.Value: var from, Target.Value: var to } when from != to => from < to ? KpiDirection.Up : KpiDirection.Down,
        _ => indicator?.Direction ?? KpiDirection.Up,
    };

    private static ScoringRule RuleOf(KpiLine line, KpiDirection direction) => line switch
    {
        { Formula: { } formula } => new ScoringRule.Formula(formula),
        { Bands.Count: > 0 } => new ScoringRule.Stepped(line.Bands),
        { AllOrNothing: true } => new ScoringRule.AllOrNothing(),
        _ when direction == KpiDirection.Within => new ScoringRule.WithinRange(line.Tolerance?.Value ?? 0),
        _ => new ScoringRule.Linear(line.Cap ?? (line.Stretch is null ? 100 : 120)),
    };

    /// <summary>Where nobody said a weight they weigh the same; hundredths that are left over go to the first.</summary>
    private static IReadOnlyList<KpiTerms> Weighed(IReadOnlyList<KpiTerms> kpis, List<Problem> problems)
    {
        if (kpis.Count == 0 || kpis.All(k => k.Weight > 0))
            return kpis;
        if (kpis.Any(k => k.Weight > 0))
        {
            problems.Add(new Problem("Goals.KpiWeightMissing", string.Join(", ", kpis.Where(k => k.Weight <= 0).Select(k => Shown(k.Name)))));
            return kpis;
        }

        var (each, left) = (10_000 / kpis.Count, 10_000 % kpis.Count);
        return [.. kpis.Select((k, i) => k with { Weight = (each + (i < left ? 1 : 0)) / 100m })];
    }

    private async Task<PersonId?> PersonAsync(string name, List<Problem> problems, CancellationToken ct)
    {
        switch (await finder.FindAsync(name, null, ct))
        {
            case FoundPerson.One one:
                return one.Person.Id;
            case FoundPerson.Several several:
                problems.Add(new Problem("Goals.PersonAmbiguous", Shown(name), string.Join(", ", several.Candidates.Take(5).Select(p => CardText.EscapeLine(p.Name)))));
                return null;
            default:
                problems.Add(new Problem("Goals.PersonUnknown", Shown(name)));
                return null;
        }
    }

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));
}
