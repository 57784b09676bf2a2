using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Values;

/// <summary>Keeps all values of a file, or none and says everything that is wrong with it.</summary>
internal sealed class ImportValues(FeedbackDb db, FindKpi find, RecordValue record, TimeProvider clock)
{
    public async Task<ImportOutcome> RunAsync(Actor actor, ValueFile file, CancellationToken ct)
    {
        var problems = file.Problems.ToList();
        var entries = new Dictionary<(KpiId, DateTimeOffset), (ValueEntry Entry, int Line)>();
        var known = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            var target = await TargetAsync(actor, row.Key, known, ct);
            var read = target.Problem is null ? Read(actor, row, target) : null;
            var wrong = target.Problem is { } unknown ? [unknown] : read!.Problems;
            problems.AddRange(wrong.Select(p => new LineProblem(row.Line, p)));
            if (wrong.Count > 0 || read?.Entry is not { } entry)
                continue;
            if (!entries.TryGetValue((entry.KpiId, entry.Time.At), out var earlier))
                entries.Add((entry.KpiId, entry.Time.At), (entry, row.Line));
            else if (earlier.Entry != entry)
                problems.Add(new LineProblem(row.Line, new Problem("Goals.ValueFileTwice", earlier.Line)));
        }

        if (problems.Count > 0)
            return new ImportOutcome.Refused([.. problems.OrderBy(p => p.Line ?? 0)]);
        var (added, corrected) = (0, 0);
        foreach (var (entry, _) in entries.Values)
        {
            var outcome = await record.RunAsync(entry, actor.ExternalId, ct);
            if (outcome is RecordOutcome.Recorded done)
                (added, corrected) = done.Corrected.Count == 0 ? (added + 1, corrected) : (added, corrected + 1);
            else if (outcome is RecordOutcome.Refused)
                throw new InvalidOperationException("What was checked cannot be refused.");
        }

        return new ImportOutcome.Imported(added, corrected, file.Rows.Count - added - corrected);
    }

    private RowRead Read(Actor actor, ValueRow row, Target target)
    {
        var (kpi, goal, terms) = (target.Kpi!, target.Goal!, target.Terms!);
        var now = clock.GetUtcNow();
        var today = now.DateIn(target.Zone);
        var day = DateText.Parse("date", row.Date, today);
        var value = KpiNumbers.Parse(actor.Texts, terms, row.Value);
        var problems = new[] { day.Problem is null ? null : new Problem("Goals.ValueFileDate", CardText.EscapeLine(TypedText.Short(row.Date))), value.Problem }
            .OfType<Problem>().ToList();
        if (problems.Count > 0)
            return new RowRead(null, problems);
        var entry = new ValueEntry(kpi.Id, ValueTime.Of(day.Value, target.Zone), value.Value, ValueSource.Csv) { Note = TypedText.Clean(row.Note), AuthorId = actor.Person!.Id };
        return ValueChecks.Of(goal, kpi, entry, now, today) is { } problem ? new RowRead(null, [problem]) : new RowRead(entry, []);
    }

    private async Task<Target> TargetAsync(Actor actor, string key, Dictionary<string, Target> known, CancellationToken ct)
    {
        if (known.TryGetValue(key, out var target))
            return target;
        var found = key.Length == 0 ? new Problem("Goals.ValueFileNoKey") : await find.RunAsync(actor, key, ct);
        if (found.Problem is { } problem)
            return known[key] = new Target { Problem = problem };
        var (kpi, goal) = found.Value;
        if (!ValueRights.May(actor, kpi, goal))
            return known[key] = new Target { Problem = new Problem("Goals.ValueNotYours", CardText.EscapeLine(kpi.Name)) };
        return known[key] = kpi.Terms is { } terms
            ? new Target { Kpi = kpi, Goal = goal, Terms = terms, Zone = await RecordValue.ZoneAsync(db, goal, ct) }
            : new Target { Problem = new Problem("Goals.ValueNotAgreed", CardText.EscapeLine(kpi.Name)) };
    }

    private sealed record Target
    {
        public Problem? Problem { get; init; }

        public Kpi? Kpi { get; init; }

        public Goal? Goal { get; init; }

        public KpiTerms? Terms { get; init; }

        public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
    }

    private sealed record RowRead(ValueEntry? Entry, IReadOnlyList<Problem> Problems);
}

internal abstract record ImportOutcome
{
    /// <param name="Unchanged">Had been said already.</param>
    internal sealed record Imported(int Added, int Corrected, int Unchanged) : ImportOutcome;

    internal sealed record Refused(IReadOnlyList<LineProblem> Problems) : ImportOutcome;
}
