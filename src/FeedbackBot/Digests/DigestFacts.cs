using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.Digests;

/// <summary>Everything a digest says, about the manager's direct reports alone.</summary>
/// <param name="NotAsked">Active reports who got no prompt in the week, for whatever reason.</param>
/// <param name="Moods">One entry a week, oldest first, this week last; a week without answers is there.</param>
/// <param name="Blockers">Oldest first.</param>
/// <param name="Silent">Prompts of active people without an answer, newest first.</param>
internal sealed record DigestFacts(
    DigestPeriod Period,
    Tally Week,
    Tally WeekBefore,
    int NotAsked,
    IReadOnlyList<WeekMood> Moods,
    IReadOnlyList<OpenBlocker> Blockers,
    IReadOnlyList<QuestionToRead> Answers,
    IReadOnlyList<SilentPrompt> Silent)
{
    public WeekMood Mood => Moods[^1];

    public WeekMood MoodBefore => Moods[^2];

    /// <summary>Nobody was asked, and nobody answered late.</summary>
    public bool IsQuiet => Week.Asked == 0 && Answers.Count == 0;
}

/// <summary>
/// Prompts of a week and what became of them. Unanswered prompts of people who have left since are in no number: they can
/// neither answer nor be missed.
/// </summary>
/// <param name="People">How many people were asked at least once.</param>
/// <param name="PeopleAnswered">How many of them answered at least once.</param>
internal sealed record Tally(int Answered, int Open, int Missed, int People, int PeopleAnswered)
{
    public static readonly Tally Nothing = new(0, 0, 0, 0, 0);

    /// <summary>The denominator.</summary>
    public int Asked => Answered + Open + Missed;

    public static Tally Of(IEnumerable<Participation> participation)
    {
        var counted = participation.Select(p => p.IsActive ? p : p with { Open = 0, Missed = 0 }).Where(p => p.Asked > 0).ToList();
        return new Tally(
            counted.Sum(p => p.Answered), counted.Sum(p => p.Open), counted.Sum(p => p.Missed),
            counted.Count, counted.Count(p => p.Answered > 0));
    }
}

/// <param name="LastDay">The manager's date on which the week ends.</param>
/// <param name="Average">1 (worst) to 5 (best), unrounded; null when nobody said.</param>
/// <param name="Count">How many answers the average is made of.</param>
internal sealed record WeekMood(DateOnly LastDay, decimal? Average, int Count);

/// <param name="Answers">What is worth reading first comes first, see <see cref="WorthReading"/>.</param>
internal sealed record QuestionToRead(string CheckIn, string Question, IReadOnlyList<AnswerToRead> Answers);

internal sealed record AnswerToRead(TextAnswer Answer, Signs Signs);
