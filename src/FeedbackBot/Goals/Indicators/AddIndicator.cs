using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Indicators;

/// <summary>Puts an indicator into the library, or says everything that is wrong with it.</summary>
internal sealed class AddIndicator(FeedbackDb db, IndicatorLibrary library, AuditLog audit, TimeProvider clock)
{
    public async Task<AddIndicatorOutcome> RunAsync(Actor actor, IndicatorTyped typed, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var all = await library.AllAsync(actor.Language, ct);
        var indicator = new Indicator(
            Key(typed.Key, all, problems),
            Words("--name", typed.Name, KpiTerms.MaxName, problems),
            Words("--formula", typed.Formula, AddedIndicator.MaxFormula, problems),
            Value(KpiWords.Unit("--unit", typed.Unit), problems),
            Value(KpiWords.Direction("--direction", typed.Direction), problems))
        {
            Aggregation = typed.Aggregation is null ? KpiAggregation.Last : Value(KpiWords.Aggregation("--aggregation", typed.Aggregation), problems),
            Cadence = typed.Cadence is null ? UpdateCadence.Weekly : Value(KpiWords.Cadence("--cadence", typed.Cadence), problems),
            Guards = await GuardsAsync(actor, typed.Guards, problems, ct),
        };
        var name = typed.NameInChinese is null ? null : Words("--name-zh", typed.NameInChinese, KpiTerms.MaxName, problems);
        var formula = typed.FormulaInChinese is null ? null : Words("--formula-zh", typed.FormulaInChinese, AddedIndicator.MaxFormula, problems);
        if (all.Count(i => i.Group is null) >= AddedIndicator.MostInAll)
            problems.Add(new Problem("Goals.IndicatorTooMany", AddedIndicator.MostInAll));
        if (problems.Count > 0)
            return new AddIndicatorOutcome.Refused(problems);
        var added = AddedIndicator.Of(clock.NewId<AddedIndicatorId>(), indicator, name, formula, actor.Person!.Id, clock.GetUtcNow());
        db.Set<AddedIndicator>().Add(added);
        audit.Write(actor.ExternalId, "indicators.add", added.Id.ToString());
        return new AddIndicatorOutcome.Added(added);
    }

    private static string Key(string typed, IReadOnlyList<Indicator> all, List<Problem> problems)
    {
        var key = TypedText.Comparable(typed);
        var shown = CardText.EscapeLine(TypedText.Short(typed));
        if (!IndicatorKey.IsOne(key))
            problems.Add(new Problem("Goals.IndicatorKeyWrong", shown, KpiTerms.MaxKey));
        else if (ReadyIndicators.Has(key))
            problems.Add(new Problem("Goals.IndicatorKeyReady", shown));
        else if (all.Any(i => i.Key == key))
            problems.Add(new Problem("Goals.IndicatorKeyTaken", shown));
        return key;
    }

    private static string Words(string option, string typed, int most, List<Problem> problems)
    {
        var line = TypedText.Line(typed);
        if (line.Length == 0)
            problems.Add(new Problem("Goals.IndicatorEmpty", option));
        else if (line.Length > most)
            problems.Add(new Problem("Goals.IndicatorTooLong", option, line.Length, most));
        return line;
    }

    private async Task<IReadOnlyList<Guard>> GuardsAsync(Actor actor, IReadOnlyList<string> typed, List<Problem> problems, CancellationToken ct)
    {
        if (typed.Count > KpiTerms.MaxGuards)
        {
            problems.Add(new Problem("Goals.IndicatorGuardsTooMany", KpiTerms.MaxGuards));
            return [];
        }

        var guards = new List<Guard>();
        foreach (var guard in typed.Select(g => GuardText.Parse(g, actor.Texts)))
        {
            if (guard.Problem is { } problem)
                problems.Add(problem);
            else if (await library.FindAsync(guard.Value.Guard.Watches, actor.Language, ct) is { } watched)
            {
                if (!guard.Value.Fits(watched.Unit))
                    problems.Add(new Problem("Goals.IndicatorGuardUnit", CardText.EscapeLine(watched.Name), KpiLineText.Guard(guard.Value.Guard with { Watches = watched.Key }, watched.Unit)));
                guards.Add(guard.Value.Guard with { Watches = watched.Key });
            }
            else
            {
                var watches = guard.Value.Guard.Watches;
                problems.Add(new Problem(
                    "Goals.IndicatorGuardUnknown", CardText.EscapeLine(TypedText.Short(watches)), await library.NearestAsync(watches, actor.Language, ct)));
            }
        }

        return guards;
    }

    private static T Value<T>(Parsed<T> parsed, List<Problem> problems)
    {
        if (parsed.Problem is { } problem)
            problems.Add(problem);
        return parsed.Value;
    }
}

internal abstract record AddIndicatorOutcome
{
    internal sealed record Added(AddedIndicator Indicator) : AddIndicatorOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : AddIndicatorOutcome;
}
