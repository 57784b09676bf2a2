using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
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
    FeedbackDb db, CheckInNames names, ReadAudience audiences, AuditLog audit, TimeProvider clock, AfterCommit afterCommit, WakePlanner planner)
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
        problems.AddRange(((Problem?[])[privacy.Problem, late.Problem]).OfType<Problem>());
        var muting = typed.Muting is null ? true : MutingText.Parse(typed.Muting, problems);
        var questions = Questions(typed, name, times, privacy.Value, problems);
        if (problems.Count > 0 || times is null)
            return new CreateOutcome.Refused(problems);

        var set = QuestionSet.Of(clock.NewId<QuestionSetId>(), questions);
        var checkIn = CheckIn.Create(clock.NewId<CheckInId>(), name, audience, times, set.Id, actor.Person.Id, now);
        checkIn.Protect(privacy.Value);
        checkIn.TakeLate(late.Value);
        checkIn.AllowMuting(muting ?? true);
        db.Set<QuestionSet>().Add(set);
        db.Set<CheckIn>().Add(checkIn);
        audit.Write(actor.ExternalId, "checkins.create", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new CreateOutcome.Created(checkIn, set);
    }

    private IReadOnlyList<Question> Questions(CheckInTyped typed, string name, CheckInTimes? times, Privacy privacy, List<Problem> problems)
    {
        if (typed.Asks.Count is 0 or > QuestionSet.MaxQuestions)
        {
            problems.Add(typed.Asks.Count == 0
                ? new Problem("CheckIns.AskMissing")
                : new Problem("CheckIns.AskTooMany", typed.Asks.Count, QuestionSet.MaxQuestions));
            return [];
        }

        var read = typed.Asks.Select(ask => QuestionText.Parse(ask, clock.NewId<QuestionId>())).ToList();
        problems.AddRange(read.Select(q => q.Problem).OfType<Problem>());
        problems.AddRange(read.Where(q => q.Problem is null).Select(q => privacy.Refuses(q.Value)).OfType<Problem>().Distinct());
        if (problems.Count == 0 && times is not null && !FitsOnOneCard(name, times, privacy, [.. read.Select(q => q.Value)]))
            problems.Add(new Problem("CheckIns.AskTooMuch"));
        return [.. read.Select(q => q.Value)];
    }

    /// <summary>Questions are asked on one card, in every language: a set that is too long for it is refused now, not on a Friday afternoon.</summary>
    private bool FitsOnOneCard(string name, CheckInTimes times, Privacy privacy, IReadOnlyList<Question> questions)
    {
        var prompt = Prompt.For(
            clock.NewId<PromptId>(), default, default, new string('x', Person.MaxZone),
            times.WindowOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), TimeZoneInfo.Utc));
        var facts = new PromptFacts(prompt, name, default, questions, privacy);
        try
        {
            foreach (var language in Language.All)
                _ = CheckInCardsAsk.One(Texts.For(language), facts, AskForm.Empty);
            return true;
        }
        catch (CardTooLargeException)
        {
            return false;
        }
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

    /// <summary>Whether those it asks may mute it.</summary>
    public string? Muting { get; init; }

    public PrivacyTyped Privacy { get; init; }

    public string? Late { get; init; }
}

internal abstract record CreateOutcome
{
    internal sealed record Created(CheckIn CheckIn, QuestionSet Questions) : CreateOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : CreateOutcome;
}
