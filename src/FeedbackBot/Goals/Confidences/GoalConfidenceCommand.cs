using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Confidences;

/// <summary>goal confidence NAME [on-track|at-risk|off-track] [NOTE]: says how sure the goal is, and shows what was said until now.</summary>
internal sealed class GoalConfidenceCommand(FeedbackDb db, GoalAccess access, ReadConfidences confidences, AuditLog audit, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string?> Sure = new("confidence") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string[]> Note = new("note") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal confidence", Who.Known, "goal confidence \"Keep more customers\" off-track \"Two systems are late\"")
    {
        Arguments = [Name, Sure, Note],
        Aliases = ["目标 信心"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Person);
        var found = await access.NamedAsync(call.Get(Name), me.Id, texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var goal = found.Value;
        if (call.Get(Sure) is { } typed)
        {
            var sure = ConfidenceText.Parse(typed);
            var note = TypedText.Clean(string.Join(' ', call.Get(Note) ?? []));
            var wrong = sure.Problem is not null ? new Problem("Goals.ConfidenceWrong", CardText.EscapeLine(TypedText.Short(typed)))
                : goal.Status != GoalStatus.Agreed ? new Problem("Goals.ConfidenceNotAgreed", CardText.EscapeLine(goal.Name))
                : goal.OwnerId != me.Id && !call.Actor.IsAdmin ? new Problem("Goals.ConfidenceNotYours")
                : note.Length > GoalConfidence.MaxNote ? new Problem("Goals.ValueNoteTooLong", note.Length, GoalConfidence.MaxNote)
                : null;
            if (wrong is not null)
                return Reply.Text(wrong.In(texts));
            var last = (await confidences.HistoryAsync(goal.Id, ct)).FirstOrDefault();
            if (last is null || last.Sure != sure.Value || last.Note != note)
            {
                var said = GoalConfidence.Say(clock.NewId<GoalConfidenceId>(), goal.Id, sure.Value!.Value, note, me.Id, clock.GetUtcNow());
                db.Add(said);
                audit.Write(call.Actor.ExternalId, "goals.confidence", $"{goal.Id},{said.Id}");
            }
        }

        return Reply.Card(await CardAsync(confidences, goal, call.Texts, me.Zone, 1, ct), texts["Goals.ConfidenceSummary"]);
    }

    public static async Task<AdaptiveCard> CardAsync(ReadConfidences confidences, Goal goal, Texts texts, TimeZoneInfo zone, int page, CancellationToken ct) =>
        ConfidenceCards.History(
            texts, goal, (await confidences.OfAsync([goal.Id], ct)).GetValueOrDefault(goal.Id), await confidences.HistoryAsync(goal.Id, ct), zone, page);
}
