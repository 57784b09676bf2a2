using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Values;

/// <summary>goal update KPI VALUE [NOTE]: the value of a day, today's unless another is said.</summary>
internal sealed class UpdateKpiCommand(FeedbackDb db, FindKpi find, RecordValue record, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string> Name = new("kpi");
    private static readonly Argument<string> Value = new("value");
    private static readonly Argument<string[]> Note = new("note") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> At = new("--at");
    private static readonly Option<string> Sure = new("--confidence");

    public static CommandSpec Spec { get; } = new("Goals", "goal update", Who.Known, "goal update \"Retention\" 41.5 \"The campaign has ended\" --confidence on-track")
    {
        Arguments = [Name, Value, Note],
        Options = [At, Sure],
        Aliases = ["目标 更新"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await find.RunAsync(call.Actor, call.Get(Name)!, ct);
        if (found.Problem is { } unknown)
            return Reply.Text(unknown.In(texts));
        var (kpi, goal) = found.Value;
        if (!ValueRights.May(call.Actor, kpi, goal))
            return Reply.Text(texts["Goals.ValueNotYours", CardText.EscapeLine(kpi.Name)]);
        if (kpi.Terms is not { } terms)
            return Reply.Text(texts["Goals.ValueNotAgreed", CardText.EscapeLine(kpi.Name)]);
        var zone = await RecordValue.ZoneAsync(db, goal, ct);
        var today = clock.GetUtcNow().DateIn(zone);
        var (typed, note) = UnitWords.Join(call.Get(Value)!, call.Get(Note) ?? []);
        var value = KpiNumbers.Parse(texts, terms, typed);
        var day = call.Get(At) is { } at ? DateText.Parse("--at", at, today) : today;
        var sure = ConfidenceText.Parse(call.Get(Sure));
        var problems = new[] { value.Problem, day.Problem, sure.Problem }.OfType<Problem>().ToList();
        if (problems.Count > 0)
            return Reply.Text(string.Join("\n\n", problems.Select(p => p.In(texts))));
        var entry = new ValueEntry(kpi.Id, ValueTime.Of(day.Value, zone), value.Value, ValueSource.Chat)
        {
            Note = TypedText.Clean(string.Join(' ', note)),
            Confidence = sure.Value,
            AuthorId = call.Person.Id,
        };
        return await record.RunAsync(entry, call.Actor.ExternalId, ct) switch
        {
            RecordOutcome.Recorded done => Card(done.Value, done.Corrected, isNew: true),
            RecordOutcome.Unchanged same => Card(same.Value, [], isNew: false),
            RecordOutcome.Refused refused => Reply.Text(refused.Problem.In(texts)),
            _ => throw new InvalidOperationException("There is no such outcome."),
        };

        Reply Card(KpiValue kept, IReadOnlyList<KpiValue> corrected, bool isNew) =>
            Reply.Card(ValueCards.Kept(texts, terms, goal.Name, kept, corrected, isNew), texts["Goals.ValueSummary", CardText.EscapeLine(kpi.Name)]);
    }
}
