using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>
/// Changes what was typed about a check-in, or says everything that is wrong with it. Rounds are planned anew: open prompts
/// keep their window, a date that was asked is not asked again, the next one follows the new cadence.
/// </summary>
internal sealed class EditCheckIn(
    FeedbackDb db, CheckInNames names, ReadAudience audiences, ReadQuestions readQuestions, CheckInDetails details, AuditLog audit, TimeProvider clock,
    AfterCommit afterCommit, WakePlanner planner, LookAtBlockers staleness)
{
    public async Task<EditOutcome> RunAsync(Actor actor, CheckIn checkIn, EditTyped typed, CancellationToken ct)
    {
        if (typed == new EditTyped())
            return new EditOutcome.NothingSaid();
        var problems = new List<Problem>();
        var (before, privacyBefore) = (checkIn.Times, checkIn.Privacy);
        var name = typed.Name is null ? null : await names.ReadAsync(typed.Name, checkIn.Id, problems, ct);
        var muting = typed.Muting is null ? null : MutingText.Parse(typed.Muting, problems);
        var late = LateText.Parse(typed.Late);
        var stale = StaleText.Parse(typed.Stale);
        var read = typed.Privacy.SaysNothing ? privacyBefore : PrivacyText.Parse(typed.Privacy, privacyBefore);
        var privacy = read.Value;
        problems.AddRange(((Problem?[])[late.Problem, stale.Problem, read.Problem, privacy.RefusesLate(typed.Late is null ? checkIn.LateHours : late.Value)]).OfType<Problem>());
        var times = typed.Schedule.SaysNothing
            ? before
            : new ScheduleReader(typed.Schedule, before, clock.GetUtcNow().DateIn(actor.Person!.Zone), problems).Read();
        var audience = typed.Audience is null ? null : await audiences.RunAsync(actor, typed.Audience, problems, ct);
        var questions = typed.Asks is null
            ? null
            : await readQuestions.RunAsync(
                typed.Asks, actor.Language, name ?? checkIn.Name, privacy, await details.QuestionsAsync(checkIn.QuestionSetId, ct), problems, ct);
        if (questions is null && privacy != privacyBefore)
            readQuestions.Check(await details.QuestionsAsync(checkIn.QuestionSetId, ct), name ?? checkIn.Name, privacy, problems);
        if (problems.Count > 0 || times is null)
            return new EditOutcome.Refused(problems);

        if (audience is not null)
            checkIn.Ask(audience);
        if (questions is not null)
            checkIn.Ask(db.Set<QuestionSet>().Add(QuestionSet.Of(clock.NewId<QuestionSetId>(), questions)).Entity.Id);
        if (name is not null)
            checkIn.Rename(name);
        if (muting is { } isMutable)
            checkIn.AllowMuting(isMutable);
        if (typed.Late is not null)
            checkIn.TakeLate(late.Value);
        if (typed.Stale is not null && stale.Value != checkIn.StaleDays)
        {
            checkIn.CallStaleAfter(stale.Value);
            await staleness.LookSoonAsync(checkIn.Id, ct);
        }

        checkIn.Protect(privacy);
        checkIn.Reschedule(times);
        audit.Write(actor.ExternalId, "checkins.edit", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new EditOutcome.Edited(before, privacyBefore);
    }
}

/// <summary>What was typed after "checkin edit NAME"; null where nothing was.</summary>
internal sealed record EditTyped
{
    public string? Name { get; init; }

    public ScheduleTyped Schedule { get; init; } = new();

    public string? Muting { get; init; }

    public string? Late { get; init; }

    public PrivacyTyped Privacy { get; init; }

    public string? Stale { get; init; }

    /// <summary>Who is asked from now on, in place of those who are.</summary>
    public AudienceTyped? Audience { get; init; }

    /// <summary>What is asked from the next round on, in place of what is.</summary>
    public IReadOnlyList<string>? Asks { get; init; }
}

internal abstract record EditOutcome
{
    /// <param name="Before">When it happened until now.</param>
    /// <param name="PrivacyBefore">Who might know until now; rounds that are open keep it.</param>
    internal sealed record Edited(CheckInTimes Before, Privacy PrivacyBefore) : EditOutcome;

    internal sealed record NothingSaid : EditOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : EditOutcome;
}
