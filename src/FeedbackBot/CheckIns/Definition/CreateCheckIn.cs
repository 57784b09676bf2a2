using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Sets up a check-in from what was typed, or says everything that is wrong with it at once.</summary>
internal sealed class CreateCheckIn(
    FeedbackDb db, CheckInNames names, ReadAudience audiences, ReadQuestions readQuestions, AuditLog audit, TimeProvider clock, AfterCommit afterCommit,
    WakePlanner planner)
{
    public async Task<CreateOutcome> RunAsync(Actor actor, CheckInTyped typed, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var name = await names.ReadAsync(typed.Name, null, problems, ct);
        var audience = await audiences.RunAsync(actor, typed.Audience, problems, ct);
        var now = clock.GetUtcNow();
        var times = new ScheduleReader(typed.Schedule, null, now.DateIn(actor.Person!.Zone), problems).Read();
        var privacy = PrivacyText.Parse(typed.Privacy);
        var late = LateText.Parse(typed.Late);
        var stale = StaleText.Parse(typed.Stale);
        problems.AddRange(((Problem?[])[stale.Problem, privacy.Problem, late.Problem, privacy.Value.RefusesLate(late.Value)]).OfType<Problem>());
        var muting = typed.Muting is null ? true : MutingText.Parse(typed.Muting, problems);
        var questions = await readQuestions.RunAsync(typed.Asks, actor.Language, name, privacy.Value, [], problems, ct);
        if (problems.Count > 0 || times is null)
            return new CreateOutcome.Refused(problems);

        var set = QuestionSet.Of(clock.NewId<QuestionSetId>(), questions);
        var checkIn = CheckIn.Create(typed.Id ?? clock.NewId<CheckInId>(), name, audience, times, set.Id, actor.Person.Id, now);
        checkIn.Protect(privacy.Value);
        checkIn.TakeLate(late.Value);
        checkIn.CallStaleAfter(stale.Value);
        checkIn.AllowMuting(muting ?? true);
        db.Set<QuestionSet>().Add(set);
        db.Set<CheckIn>().Add(checkIn);
        audit.Write(actor.ExternalId, "checkins.create", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new CreateOutcome.Created(checkIn, set);
    }
}

/// <summary>What was typed after "checkin create".</summary>
internal sealed record CheckInTyped(
    string? Name, AudienceTyped Audience, ScheduleTyped Schedule, IReadOnlyList<string> Asks)
{
    /// <summary>The usual: on days of the week.</summary>
    public CheckInTyped(
        string? name, AudienceTyped audience, string? days, string? at, string? closes, IReadOnlyList<string> asks)
        : this(name, audience, new ScheduleTyped { Days = days, At = at, Closes = closes }, asks)
    {
    }

    /// <summary>What it shall be known by; null for a new id.</summary>
    public CheckInId? Id { get; init; }

    /// <summary>Whether those it asks may mute it.</summary>
    public string? Muting { get; init; }

    public PrivacyTyped Privacy { get; init; }

    public string? Late { get; init; }

    /// <summary>When blockers are raised that nobody reacts to.</summary>
    public string? Stale { get; init; }
}

internal abstract record CreateOutcome
{
    internal sealed record Created(CheckIn CheckIn, QuestionSet Questions) : CreateOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : CreateOutcome;
}
