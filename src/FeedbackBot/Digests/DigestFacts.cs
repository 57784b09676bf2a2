using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Digests.Attention;
using FeedbackBot.Digests.Reading;
using FeedbackBot.Goals;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>Everything a digest says, about the manager's direct reports alone.</summary>
/// <param name="NotAsked">Active reports who got no prompt in the week, for whatever reason.</param>
/// <param name="Moods">One entry a week, oldest first, this week last; a week without answers is there. A daily digest has the period before and its own.</param>
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
    /// <summary>Who took part, by the same rule every week; oldest first, this week last. Empty in a daily digest.</summary>
    public IReadOnlyList<WeekShare> Weeks { get; init; } = [];

    /// <summary>Null when nobody said anything of their mood.</summary>
    public MoodSpread? Spread { get; init; }

    /// <summary>Null until the team has been asked in enough weeks for anything to be usual.</summary>
    public TeamUsual? Usual { get; init; }

    /// <summary>What became of blockers, by the same weeks as <see cref="Weeks"/>; of a daily digest its period alone. Null where none is known of.</summary>
    public BlockerTrend? BlockerTrend { get; init; }

    /// <summary>What came of anonymous rounds that were counted in the period and whose results the manager may see; the newest first. In no other number.</summary>
    public IReadOnlyList<AnonymousRound> Anonymous { get; init; } = [];

    /// <summary>Who said why not, newest first.</summary>
    public IReadOnlyList<SkippedPrompt> Skipped { get; init; } = [];

    /// <summary>What stands in the way of the reports' goals, and lasts; the oldest first.</summary>
    public IReadOnlyList<OpenGoalWarning> GoalWarnings { get; init; } = [];

    public IReadOnlyList<Noticed> TalkTo { get; init; } = [];

    public IReadOnlyList<Noticed> Thank { get; init; } = [];

    /// <summary>By the day they begin, then by name.</summary>
    public IReadOnlyList<AwayToCome> Away { get; init; } = [];

    /// <summary>How soon the manager, and those of their people who lead others, told theirs; the manager first, then by name. Empty in a daily digest.</summary>
    public IReadOnlyList<Promptness> Promptness { get; init; } = [];

    public WeekMood Mood => Moods[^1];

    public WeekMood MoodBefore => Moods[^2];

    /// <summary>Nobody was asked by name, nobody answered late, and no anonymous round ended.</summary>
    public bool IsQuiet => Week.Asked == 0 && Answers.Count == 0 && Anonymous.Count == 0;
}

/// <summary>
/// Prompts of a week and what became of them. Unanswered prompts of people who have left since are in no number: they can
/// neither answer nor be missed.
/// </summary>
/// <param name="People">How many people were asked at least once.</param>
/// <param name="PeopleAnswered">How many of them reacted at least once.</param>
internal sealed record Tally(int Answered, int Open, int Missed, int People, int PeopleAnswered)
{
    public static readonly Tally Nothing = new(0, 0, 0, 0, 0);

    /// <summary>Said why they do not answer: a reaction too.</summary>
    public int Skipped { get; init; }

    /// <summary>How many of the answers came late.</summary>
    public int Late { get; init; }

    public int Reacted => Answered + Skipped;

    /// <summary>The denominator.</summary>
    public int Asked => Reacted + Open + Missed;

    public static Tally Of(IEnumerable<Participation> participation)
    {
        var counted = participation.Select(p => p.IsActive ? p : p with { Open = 0, Missed = 0 }).Where(p => p.Asked > 0).ToList();
        return new Tally(
            counted.Sum(p => p.Answered), counted.Sum(p => p.Open), counted.Sum(p => p.Missed),
            counted.Count, counted.Count(p => p.Reacted > 0))
        {
            Skipped = counted.Sum(p => p.Skipped),
            Late = counted.Sum(p => p.Late),
        };
    }
}

/// <param name="LastDay">The manager's date on which the week ends.</param>
internal sealed record WeekShare(DateOnly LastDay, int Reacted, int Asked);

/// <summary>How far apart the moods of the period are.</summary>
/// <param name="Low">How many of the answers were 1 or 2.</param>
internal sealed record MoodSpread(int Lowest, int Highest, int Low, int Count)
{
    public static MoodSpread? Of(IReadOnlyList<int> scores) => scores.Count == 0
        ? null
        : new MoodSpread(scores.Min(), scores.Max(), scores.Count(score => score <= Signs.LowMood), scores.Count);
}

/// <summary>What the team's own weeks before this one amount to: each team is compared with itself and nobody else.</summary>
/// <param name="Share">Reacted of asked, 0 to 1.</param>
/// <param name="Mood">1 to 5; null when nobody said.</param>
/// <param name="Weeks">In how many of them the team was asked.</param>
internal sealed record TeamUsual(decimal Share, decimal? Mood, int Weeks)
{
    /// <summary>Two weeks are no habit.</summary>
    public const int NeedsWeeks = 3;

    /// <summary>How many blockers are new in a week.</summary>
    public decimal NewBlockers { get; init; }

    /// <summary>In days, the median of those that were solved; null when none was.</summary>
    public decimal? BlockerDays { get; init; }

    /// <param name="shares">The weeks before this one.</param>
    /// <param name="moods">The same weeks.</param>
    public static TeamUsual? Of(IReadOnlyList<WeekShare> shares, IReadOnlyList<WeekMood> moods)
    {
        var (weeks, answers) = (shares.Count(week => week.Asked > 0), moods.Sum(week => week.Count));
        return weeks < NeedsWeeks ? null : new TeamUsual(
            (decimal)shares.Sum(week => week.Reacted) / shares.Sum(week => week.Asked),
            answers == 0 ? null : moods.Sum(week => week.Average * week.Count ?? 0) / answers,
            weeks);
    }
}

/// <param name="From">The first day of the absence, or of what is left of it.</param>
/// <param name="To">The last day, included.</param>
internal sealed record AwayToCome(PersonId PersonId, string Name, DateOnly From, DateOnly To);

/// <param name="LastDay">The manager's date on which the week ends.</param>
/// <param name="Average">1 (worst) to 5 (best), unrounded; null when nobody said.</param>
/// <param name="Count">How many answers the average is made of.</param>
internal sealed record WeekMood(DateOnly LastDay, decimal? Average, int Count);

/// <param name="Answers">What is worth reading first comes first, see <see cref="WorthReading"/>.</param>
internal sealed record QuestionToRead(string CheckIn, string Question, IReadOnlyList<AnswerToRead> Answers);

internal sealed record AnswerToRead(TextAnswer Answer, Signs Signs);
