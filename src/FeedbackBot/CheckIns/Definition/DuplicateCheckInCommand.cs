using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin duplicate NAME NEW: the same questions, people and times under another name, to be changed from there.</summary>
internal sealed class DuplicateCheckInCommand(
    FeedbackDb db, CheckInAccess access, CheckInNames names, CheckInDetails details, PreviewCheckIn preview, AuditLog audit, AfterCommit afterCommit,
    WakePlanner planner, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string[]> NewName = new("new-name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin duplicate", Who.Manager, "checkin duplicate Weekly \"Weekly for Sales\"")
    {
        Arguments = [Name, NewName],
        Aliases = ["签到 复制"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.FindAsync(call.Actor, call.Get(Name)!, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var problems = new List<Problem>();
        var name = await names.ReadAsync(string.Join(' ', call.Get(NewName)!), null, problems, ct);
        if (problems.Count > 0)
            return Reply.Text(string.Join('\n', problems.Select(p => p.In(texts))));

        var questions = Anew(await details.QuestionsAsync(found.Value.QuestionSetId, ct));
        var set = db.Set<QuestionSet>().Add(QuestionSet.Of(clock.NewId<QuestionSetId>(), questions)).Entity;
        var copy = found.Value.Duplicate(clock.NewId<CheckInId>(), name, set.Id, call.Person.Id, clock.GetUtcNow());
        db.Set<CheckIn>().Add(copy);
        audit.Write(call.Actor.ExternalId, "checkins.create", copy.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        var pages = CheckInCardsPreview.Preview(
            texts, copy, await preview.RunAsync(copy, ct), await details.NamesAsync(copy, ct), questions, isNew: true);
        return new Reply([.. pages.Select(page => new OutgoingMessage.Card(page, texts["CheckIns.CreatedSummary"]))]);
    }

    /// <summary>The same questions as other ones: what is answered to the copy is not read as answered to the first.</summary>
    private IReadOnlyList<Question> Anew(IReadOnlyList<Question> questions)
    {
        var ids = questions.ToDictionary(q => q.Id, _ => clock.NewId<QuestionId>());
        return [.. questions.Select(q => q with { Id = ids[q.Id], After = q.After is { } after ? after with { Of = ids[after.Of] } : null })];
    }
}
