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
    FeedbackDb db, ReadAudience audiences, AuditLog audit, TimeProvider clock, AfterCommit afterCommit, WakePlanner planner)
{
    public async Task<CreateOutcome> RunAsync(Actor actor, CheckInTyped typed, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var name = await NameAsync(typed.Name, problems, ct);
        var audience = await audiences.RunAsync(actor, typed.Audience, problems, ct);
        var times = Times(typed, problems);
        var privacy = PrivacyText.Parse(typed.Privacy);
        var late = LateText.Parse(typed.Late);
        problems.AddRange(((Problem?[])[privacy.Problem, late.Problem]).OfType<Problem>());
        var questions = Questions(typed, name, times, privacy.Value, problems);
        if (problems.Count > 0)
            return new CreateOutcome.Refused(problems);

        var now = clock.GetUtcNow();
        var set = QuestionSet.Of(clock.NewId<QuestionSetId>(), questions);
        var checkIn = CheckIn.Create(clock.NewId<CheckInId>(), name, audience, times, set.Id, actor.Person!.Id, now);
        checkIn.Protect(privacy.Value);
        checkIn.TakeLate(late.Value);
        db.Set<QuestionSet>().Add(set);
        db.Set<CheckIn>().Add(checkIn);
        audit.Write(actor.ExternalId, "checkins.create", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new CreateOutcome.Created(checkIn, set);
    }

    private async Task<string> NameAsync(string? typed, List<Problem> problems, CancellationToken ct)
    {
        var name = TypedText.Line(typed ?? "");
        var live = CheckIn.Comparable(name);
        if (live.Length == 0)
            problems.Add(new Problem("CheckIns.NameMissing"));
        else if (name.Length > CheckIn.MaxName || live.Length > CheckIn.MaxName)
            problems.Add(new Problem("CheckIns.NameTooLong", name.Length, CheckIn.MaxName));
        else if (await db.Set<CheckIn>().AnyAsync(c => c.LiveName == live, ct))
            problems.Add(new Problem("CheckIns.NameTaken", CardText.EscapeLine(name)));
        return name;
    }

    private static CheckInTimes Times(CheckInTyped typed, List<Problem> problems)
    {
        var days = DaysText.Parse(typed.Days);
        var at = TimeText.Parse("--at", typed.At);
        var closes = typed.Closes is null ? CheckInTimes.DefaultCloses(at.Value) : TimeText.Parse("--closes", typed.Closes);
        problems.AddRange(((Problem?[])[days.Problem, at.Problem, closes.Problem]).OfType<Problem>());
        return new CheckInTimes(days.Value, at.Value, closes.Value);
    }

    private IReadOnlyList<Question> Questions(CheckInTyped typed, string name, CheckInTimes times, Privacy privacy, List<Problem> problems)
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
        if (problems.Count == 0 && !FitsOnOneCard(name, times, privacy, [.. read.Select(q => q.Value)]))
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
    string? Name, AudienceTyped Audience, string? Days, string? At, string? Closes, IReadOnlyList<string> Asks)
{
    public PrivacyTyped Privacy { get; init; }

    public string? Late { get; init; }
}

internal abstract record CreateOutcome
{
    internal sealed record Created(CheckIn CheckIn, QuestionSet Questions) : CreateOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : CreateOutcome;
}
