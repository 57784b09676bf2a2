using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>The question "goal:" in check-ins: each person says the values of their own KPIs that are not fresh, those longest without one first.</summary>
internal sealed class GoalQuestion(FeedbackDb db, KpisToUpdate kpis, SaveTypedValue save, NewestValues newest, TimeProvider clock) : IQuestionSupplier
{
    /// <summary>Further ones come on the card of their own.</summary>
    public const int Most = 4;

    public QuestionKind Kind => QuestionKind.Goal;

    public IReadOnlyList<SuppliedPart> Largest => [.. Enumerable.Range(0, Most).Select(_ => new DueKpiPart(new UpdateItem(
        new KpiId(Guid.AllBitsSet), Long(KpiTerms.MaxName), Long(Goal.MaxName),
        new KpiTerms(new KpiId(Guid.AllBitsSet), "k", Long(KpiTerms.MaxName), KpiUnit.Number, KpiDirection.Up, 100, ValueChecks.Largest, new ScoringRule.Linear()), UpdateState.Open, default, false, null)
        { Label = Long(KpiTerms.MaxName + KpiTerms.MaxKey + 3) }))];

    public async Task<ILookup<PersonId, SuppliedPart>> ReadAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset? since, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.DateIn(TimeZoneInfo.Utc);
        var asked =
            from kpi in (await kpis.OfAsync(people, now, ct)).OrderBy(k => k.Goal.Name, StringComparer.Ordinal).ThenBy(k => k.Kpi.Key, StringComparer.Ordinal)
            let isSaid = IsSaid(kpi.Newest, kpi.Asked, since)
            where isSaid || IsDue(kpi, today)
            orderby !isSaid, kpi.Newest?.Day ?? DateOnly.MinValue
            select (kpi.Asked, Item: new UpdateItem(kpi.Kpi.Id, kpi.Kpi.Name, kpi.Goal.Name, kpi.Kpi.Terms, isSaid ? UpdateState.Said : UpdateState.Open, today, true, kpi.Newest));
        return asked.GroupBy(k => k.Asked, k => k.Item)
            .SelectMany(own => UpdateItem.ToldApart([.. own.Take(Most)]).Select(item => (own.Key, Part: (SuppliedPart)new DueKpiPart(item))))
            .ToLookup(p => p.Key, p => p.Part);
    }

    public async Task<SuppliedOutcome> SaveAsync(PersonId person, Texts texts, IReadOnlyDictionary<string, string> typed, DateTimeOffset? since, CancellationToken ct)
    {
        var who = await db.Set<Person>().SingleAsync(p => p.Id == person, ct);
        var actor = new Actor(who, who.ExternalId, IsAdmin: false, IsManager: false, texts.Language);
        var given = typed.Keys.Select(KpiOf).OfType<KpiId>().Distinct().ToDictionary(id => id, id => DueKpiPart.Typed(id, typed));
        var ids = given.Keys.ToList();
        var now = await db.Set<Kpi>().Where(k => ids.Contains(k.Id)).ToDictionaryAsync(k => k.Id, ct);
        var said = (await newest.OfAsync(ids, ct)).Where(v => IsSaid(v.Value, person, since)).ToDictionary(v => v.Key, v => v.Value);
        var fresh = given.Where(g => !(said.TryGetValue(g.Key, out var value) && now.GetValueOrDefault(g.Key)?.Terms is { } terms && g.Value == TypedValue.Of(texts, terms, value))).ToList();
        var problems = new List<string>();
        foreach (var (id, value) in fresh)
        {
            var wrong = DueKpiPart.AskedIn(id, typed) is { } unit && now.GetValueOrDefault(id)?.Terms is { } terms && unit != UpdateItem.UnitOf(terms)
                ? [new Problem("Goals.UpdateUnitChanged")]
                : await save.CheckAsync(actor, id, value, ValueSource.CheckIn, ct, said.GetValueOrDefault(id)?.Day);
            problems.AddRange(wrong.Select(p => texts["Goals.CheckInProblem", CardText.EscapeLine(now.GetValueOrDefault(id)?.Name ?? "–"), p.In(texts)]));
        }

        if (problems.Count > 0)
            return new SuppliedOutcome(0, problems);
        foreach (var (id, value) in fresh)
            await save.RunAsync(actor, id, value, ValueSource.CheckIn, ct, said.GetValueOrDefault(id)?.Day);
        return new SuppliedOutcome(given.Count, []);
    }

    private static bool IsSaid(KpiValue? value, PersonId person, DateTimeOffset? since) =>
        value is { Source: ValueSource.CheckIn } && value.AuthorId == person && value.EnteredAt >= since;

    private static bool IsDue(KpiToUpdate kpi, DateOnly today)
    {
        var cadence = kpi.Kpi.Terms!.Cadence;
        var fresh = kpi.Newest?.Source == ValueSource.Http ? UpdateSlots.Longest(cadence) : UpdateSlots.Fresh(cadence);
        return kpi.Goal.From <= today && kpi.Goal.To >= today && !(kpi.Newest?.Day > today.AddDays(-fresh));
    }

    private static KpiId? KpiOf(string name) => name.Split('.') is [_, var id, ..] ? NewIds.ParseId<KpiId>(id) : null;

    private static string Long(int length) => new('指', length);
}

/// <summary>A KPI on a check-in's card.</summary>
internal sealed record DueKpiPart(UpdateItem Item) : SuppliedPart
{
    public override IEnumerable<CardElement> Elements(Texts texts, string prefix, IReadOnlyDictionary<string, string> typed) =>
    [
        new TextBlock($"**{CardText.EscapeLine(Item.Name)}**") { Separator = true },
        new TextBlock(UpdateCards.About(texts, Item)) { IsSubtle = true, Spacing = Spacing.Small },
        .. ValueInputs.For(texts, Item.Label, Item.Terms!, Item.Newest, Shown(texts, Typed(Item.Id, typed)), prefix, "." + Item.Unit),
    ];

    public override string? Said(Texts texts, IReadOnlyDictionary<string, string> typed) => Typed(Item.Id, typed) is { IsEmpty: false } given
        ? $"{CardText.EscapeLine(Item.Name)}: {CardText.EscapeLine(string.Join(" · ", new[] { given.Value, given.Note }.Where(t => t.Length > 0)))}"
        : null;

    private TypedValue Shown(Texts texts, TypedValue typed) =>
        typed.IsEmpty && Item is { State: UpdateState.Said, Terms: { } terms, Newest: { } said } ? TypedValue.Of(texts, terms, said) : typed;

    public static TypedValue Typed(KpiId id, IReadOnlyDictionary<string, string> typed) =>
        TypedValue.Of(id, name => typed.GetValueOrDefault(name) ?? typed.FirstOrDefault(t => t.Key.StartsWith(name + ".", StringComparison.Ordinal)).Value);

    /// <summary>The unit the card asked for the value in, which may be another by now; null where no value was typed.</summary>
    public static string? AskedIn(KpiId id, IReadOnlyDictionary<string, string> typed) =>
        typed.Keys.Select(name => name.Split('.')).FirstOrDefault(name => name.Length == 3 && $"{name[0]}.{name[1]}" == TypedValue.ValueId(id))?[2];
}
