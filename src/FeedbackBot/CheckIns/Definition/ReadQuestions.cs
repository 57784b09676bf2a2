using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Bank;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Makes a set of questions of what was typed, and says everything that is wrong with it.</summary>
internal sealed class ReadQuestions(QuestionBank bank, IEnumerable<IQuestionSupplier> suppliers, TimeProvider clock)
{
    /// <param name="before">What the check-in asks until now: a question that stays the same stays the same question, so its answers can be followed.</param>
    public async Task<IReadOnlyList<Question>> RunAsync(
        IReadOnlyList<string> asks, string language, string name, Privacy privacy, IReadOnlyList<Question> before, List<Problem> problems, CancellationToken ct)
    {
        if (asks.Count is 0 or > QuestionSet.MaxInAll)
        {
            problems.Add(asks.Count == 0 ? new Problem("CheckIns.AskMissing") : new Problem("CheckIns.AskTooMany", asks.Count, QuestionSet.MaxInAll));
            return [];
        }

        var alreadyWrong = problems.Count;
        var questions = Read(await bank.ExpandAsync(asks, language, problems, ct), before, problems);
        problems.AddRange(questions.Select(q => privacy.Refuses(q)).OfType<Problem>().Distinct());
        if (questions.Count(q => q.IsSupplied) > 1)
            problems.Add(new Problem("CheckIns.GoalOnce"));
        var longest = questions.Longest();
        if (longest.Count > QuestionSet.MaxQuestions)
            problems.Add(new Problem("CheckIns.AskTooMany", longest.Count, QuestionSet.MaxQuestions));
        if (problems.Count > alreadyWrong)
            return [];
        if (questions.Any(q => q.Plan == PlanPart.Recalled) && questions.All(q => q.Plan != PlanPart.Made))
            problems.Add(new Problem("CheckIns.AskNoPlan"));
        if (!FitsOnOneCard(name, privacy, longest))
            problems.Add(new Problem("CheckIns.AskTooMuch"));
        return questions;
    }

    /// <summary>Whether what is asked already can be asked under another name and in another privacy.</summary>
    public void Check(IReadOnlyList<Question> questions, string name, Privacy privacy, List<Problem> problems)
    {
        var refused = questions.Select(q => privacy.Refuses(q)).OfType<Problem>().Distinct().ToList();
        problems.AddRange(refused);
        if (refused.Count == 0 && !FitsOnOneCard(name, privacy, questions.Longest()))
            problems.Add(new Problem("CheckIns.AskTooMuch"));
    }

    private List<Question> Read(IReadOnlyList<string> asks, IReadOnlyList<Question> before, List<Problem> problems)
    {
        var questions = new List<Question>();
        var known = before.ToList();
        foreach (var ask in asks)
        {
            var read = QuestionText.Parse(ask, clock.NewId<QuestionId>(), questions.FindLast(q => q.After is null));
            if (read.Problem is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            var question = read.Value;
            if (known.Find(q => q.Kind == question.Kind && q.Text == question.Text && q.Choices.SequenceEqual(question.Choices)) is { } same && known.Remove(same))
                question = question with { Id = same.Id };
            questions.Add(question);
        }

        return questions;
    }

    /// <summary>Questions are asked on one card, in every language: a set that is too long for it is refused now, not on a Friday afternoon.</summary>
    private bool FitsOnOneCard(string name, Privacy privacy, IReadOnlyList<Question> questions)
    {
        var now = clock.GetUtcNow();
        var prompt = Prompt.For(clock.NewId<PromptId>(), default, default, new string('x', Person.MaxZone), new Window(now, now.AddHours(1)));
        var facts = new PromptFacts(prompt, name, default, [.. questions.Select(q => q with { After = null })], privacy)
        {
            Channels = privacy.Kind == Confidentiality.Named ? RoundChannel.Longest : [],
            Supplied = questions.Any(q => q.IsSupplied) ? [.. suppliers.SelectMany(s => s.Largest)] : [],
            StillOpen = StillOpen.Beside(questions) is null ? [] : [.. Enumerable.Repeat(new OpenBefore(default, new string('x', 100), now), StillOpen.Most)],
            PrivacyBefore = privacy.Kind == Confidentiality.Confidential ? Privacy.Anonymous() : Privacy.Confidential,
        };
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
