using System.Globalization;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// Takes what somebody sent for their prompt: all of it or nothing. A resent or stale card finds that its answer, or a
/// newer one, has been taken, and changes nothing.
/// </summary>
internal sealed class SubmitAnswer(FeedbackDb db, PlainRows rows, PromptReader prompts, StillOpen still, BlockerSignal signal, ChannelSignal channels, IEnumerable<IQuestionSupplier> suppliers, TimeProvider clock)
{
    public async Task<SubmitOutcome> RunAsync(PromptFacts facts, TypedAnswers typed, CultureInfo culture, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var prompt = facts.Prompt;
        var given = await prompts.GivenAsync(prompt, facts.Questions, ct);
        if (prompt.State == PromptState.Answered && (typed.Seen != prompt.Submissions || !prompt.TakesAnswers(now)))
            return new SubmitOutcome.NotTaken(given);
        if (!prompt.TakesAnswers(now))
            return new SubmitOutcome.Closed();

        var readings = facts.Questions.Select((question, i) => (question, reading: typed.Shows(i)
            ? AnswerReader.Read(question, typed.Values.GetValueOrDefault(i), culture)
            : null)).ToList();
        var problems = readings.Where(r => r.reading?.Problem is not null).ToDictionary(r => r.question.Id, r => r.reading!.Problem!);
        foreach (var (question, _) in readings.Where(r => r.reading is null && r.question.IsRequired && given.To(r.question) is null))
            problems[question.Id] = new AnswerProblem("CheckIns.NeedsAnswer");
        if (problems.Count == 0)
            readings = await SupplyAsync(prompt, readings, problems, culture, ct);
        if (problems.Count > 0)
            return new SubmitOutcome.Wrong(given, problems);

        var isSecondStep = prompt.Submissions > 0 && FollowUps.IsSecondStep(facts.Questions, given, typed);
        if (prompt.Submissions > 0 && !isSecondStep)
            Remember(prompt, given, readings, now);
        prompt.Answered(now, isSecondStep);
        var (answers, blockers) = (new List<Answer>(), new List<Blocker>());
        foreach (var (question, reading) in readings)
        {
            var (answer, blocker) = (given.To(question), given.BlockerOf(question));
            if (reading is not null)
            {
                answer = Write(prompt, question, answer, reading.Value);
                blocker = question.Kind == QuestionKind.Blocker ? Write(facts, question, given, reading.Value, now) : null;
            }

            if (answer is not null)
                answers.Add(answer);
            if (blocker is not null)
                blockers.Add(blocker);
        }

        if (blockers.Count > 0)
            signal.Changed();
        channels.Changed(facts);
        var ticked = StillOpen.Beside(facts.Questions) is null || typed.Still is null ? given.Still : await still.TickAsync(facts, given.Still, typed.Still, now, ct);
        return new SubmitOutcome.Taken(
            new GivenAnswers(answers, blockers) { Own = await db.OwnBlockersAsync(prompt.PersonId, blockers, ct), Still = ticked }, isSecondStep);
    }

    /// <summary>What another feature asked is kept by it, here only how much there was; who said nothing new leaves it as it was.</summary>
    private async Task<List<(Question Question, AnswerReading? Reading)>> SupplyAsync(
        Prompt prompt, List<(Question Question, AnswerReading? Reading)> readings, Dictionary<QuestionId, AnswerProblem> problems, CultureInfo culture, CancellationToken ct)
    {
        var kept = new List<(Question, AnswerReading?)>();
        foreach (var (question, reading) in readings)
        {
            if (!question.IsSupplied || reading is null)
            {
                kept.Add((question, reading));
                continue;
            }

            var typed = SuppliedAnswers.Parse(reading.Value?.Text);
            var outcome = typed.Count == 0 || suppliers.FirstOrDefault(s => s.Kind == question.Kind) is not { } supplier
                ? new SuppliedOutcome(0, [])
                : await supplier.SaveAsync(prompt.PersonId, Texts.For(culture.Name), typed, prompt.SaidSince, ct);
            if (outcome.Problems.Count > 0)
                problems[question.Id] = new AnswerProblem("CheckIns.GoalProblem", string.Join(" ", outcome.Problems));
            kept.Add((question, outcome.Said > 0 ? AnswerReading.Of(outcome.Said.ToString(CultureInfo.InvariantCulture)) : null));
        }

        return kept;
    }

    /// <summary>What is about to be changed stays readable for whoever said it.</summary>
    private void Remember(
        Prompt prompt, GivenAnswers given, IReadOnlyList<(Question Question, AnswerReading? Reading)> readings, DateTimeOffset now)
    {
        foreach (var (question, reading) in readings)
        {
            var before = given.To(question);
            if (reading is not null && reading.Value?.Text != before?.Value)
                db.Set<EarlierAnswer>().Add(EarlierAnswer.Of(prompt, question, before, now));
        }
    }

    private Answer? Write(Prompt prompt, Question question, Answer? answer, AnswerValue? value)
    {
        if (value is not { } given)
        {
            if (answer is not null)
                db.Set<Answer>().Remove(answer);
            return null;
        }

        if (answer is null)
        {
            var first = Answer.Of(prompt.Id, question, given);
            rows.Add(first);
            return first;
        }

        answer.Change(given);
        return answer;
    }

    /// <summary>Its owner took a blocker back by leaving it empty: it is solved, and what was written stays with its round.</summary>
    private Blocker? Write(PromptFacts facts, Question question, GivenAnswers before, AnswerValue? value, DateTimeOffset now)
    {
        var blocker = before.BlockerOf(question);
        var first = before.Own.FirstOrDefault(b => b.Id == blocker?.SameAs);
        if (value is { } given)
        {
            // Other words than those of a mention that is solved by now are a blocker of their own.
            if (first is { IsOpen: false } && blocker!.Text != given.Text)
                blocker.Part(first, now);
            blocker?.Reword(given.Text, now);
            return blocker ?? db.Set<Blocker>().Add(Blocker.Open(clock.NewId<BlockerId>(), facts.Prompt, question, given.Text, now, facts.Privacy)).Entity;
        }

        // What was taken back was no mention either.
        if (first is not null)
            blocker?.Part(first, now);
        blocker?.Resolve(facts.Prompt.PersonId, now);
        return blocker;
    }
}

internal abstract record SubmitOutcome
{
    /// <param name="IsSecondStep">Only what followed from the answer before was added to it.</param>
    internal sealed record Taken(GivenAnswers Given, bool IsSecondStep) : SubmitOutcome;

    /// <summary>It had been answered, and what came is older or came twice, or came too late to change it.</summary>
    internal sealed record NotTaken(GivenAnswers Given) : SubmitOutcome;

    /// <summary>It closed before anything was answered.</summary>
    internal sealed record Closed : SubmitOutcome;

    internal sealed record Wrong(GivenAnswers Given, IReadOnlyDictionary<QuestionId, AnswerProblem> Problems) : SubmitOutcome;
}
