using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals;

internal sealed class GoalGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly PersonId Mia = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 2]));
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Keep_*[more] customers 留住更多客户 ", 8))[..Goal.MaxName];
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的原因 <b>**long**</b> & [so on](x)\n", 200));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (brief, full) = (Drafted("Customers", "So that growth stays.", [Retention, Errors]), Drafted(LongName, LongText[..Goal.MaxWhy], [.. Long]));
        yield return new("goals/goal", "draft", GoalCards.One(texts, brief.Seen(Ana), texts["Goals.Drafted"]));
        yield return new("goals/goal", "draft with gaps", GoalCards.One(texts, Drafted("Growth", "", [Retention with { Weight = 60, Baseline = null, Source = null }]).Seen(Ana)));
        yield return new("goals/goal", "long draft", GoalCards.One(texts, full.Seen(Ana)));
        yield return new("goals/goal", "proposed to you", GoalCards.One(texts, brief.Proposed().Seen(Mia), texts["Goals.SummaryProposed", "Ana"]));
        yield return new("goals/goal", "not agreed yet", GoalCards.One(texts, brief.Proposed().Seen(Mia), null, [texts["Goals.WeightsUnder", 70m, 30m]]));
        yield return new("goals/goal", "waits for the other", GoalCards.One(texts, brief.Seen(Ana)));
        var countered = brief.Countered([Retention with { Target = 40, Weight = 100 }], "");
        yield return new("goals/goal", "countered", GoalCards.One(texts, countered.Seen(Ana), texts["Goals.SummaryCountered", "Mia"]));
        yield return new("goals/goal", "agreed", GoalCards.One(texts, countered.Agreed().Seen(Ana)));
        var long_ = full.Proposed().Agreed().Countered([.. Long.Select(k => k with { Target = 900, Weight = 12.5m })], LongText[..GoalTerms.MaxReason]);
        yield return new("goals/goal", "long change", GoalCards.One(texts, long_.Seen(Ana), null, [.. Enumerable.Repeat(texts["Goals.NotYourTurn"], 3)]));
        yield return new("goals/goal", "long page 2", GoalCards.One(texts, long_.Seen(Ana), page: 2));
        yield return new("goals/goal", "milestones", GoalCards.One(texts, Drafted("Customers", "So that growth stays.", [Done, Overdue, Open]).Proposed().Agreed().Seen(Ana)));
        yield return new("goals/goal", "long milestones", GoalCards.One(texts, Drafted(LongName, LongText[..Goal.MaxWhy], [.. LongMilestones]).Proposed().Agreed().Seen(Ana)));
        yield return new("goals/goal", "off track", GoalCards.One(texts, countered.Seen(Ana) with { Sure = new(Confidence.OffTrack, Monday) }));
        yield return new("goals/replaced", "short", GoalCards.Replaced(texts, brief.Goal));
        yield return new("goals/replaced", "long", GoalCards.Replaced(texts, full.Goal));
        yield return new("goals/history", "short", GoalHistoryCards.One(texts, countered.Seen(Ana), TimeZoneInfo.Utc));
        yield return new("goals/history", "long", GoalHistoryCards.One(texts, long_.Seen(Ana), TimeZoneInfo.Utc));
        yield return new("goals/form", "new", GoalFormCards.One(texts, new GoalForm(default, GoalFormKind.New) { Period = "2027-Q1" }, isManager: true, []));
        yield return new("goals/form", "new for yourself", GoalFormCards.One(texts, new GoalForm(default, GoalFormKind.New) { Period = "2027-Q1" }, isManager: false, []));
        yield return new("goals/form", "counter", GoalFormCards.One(texts, GoalForm.Of(brief.Seen(Mia), GoalFormKind.Counter, brief.People), isManager: true, []));
        yield return new("goals/form", "long with problems", GoalFormCards.One(
            texts, GoalForm.Of(full.Seen(Ana), GoalFormKind.Draft, full.People) with { Kpis = LongText[..GoalForm.MaxKpis], Reason = LongText[..GoalTerms.MaxReason] }, isManager: true,
            [.. Enumerable.Repeat(texts["Goals.WeightWrong", "x"], 6)]));
        yield return new("goals/list", "empty", GoalListCards.One(texts, GoalListKind.Mine, new([], 0), 1));
        yield return new("goals/list", "short", GoalListCards.One(texts, GoalListKind.Team, new([new(brief.Goal, "Ana", Mia), new(countered.Goal, "Ana", Ana)], 2), 1));
        yield return new("goals/list", "long", GoalListCards.One(texts, GoalListKind.Shared, new([.. Enumerable.Repeat(new ListedGoal(full.Goal, LongName, Mia), 30)], 12_345), 2));
    }

    private static KpiTerms Retention => new(new KpiId(Guid.Empty), "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 70, 41.5m, new ScoringRule.Linear(120))
    {
        Baseline = 35,
        Stretch = 45,
        Source = "Analytics",
        Guards = [new Guard("error-rate", GuardSide.Above, 2, new GuardEffect.Cap(80))],
    };

    private static KpiTerms Errors => new(
        new KpiId(new Guid(0, 0, 3, [0, 0, 0, 0, 0, 0, 0, 1])), "error-rate", "Error rate", KpiUnit.Percent, KpiDirection.Down, 30, 1, new ScoringRule.Stepped([new(2, 50), new(1, 100)]))
    {
        Baseline = 3,
        Source = "Logs",
        Cadence = UpdateCadence.Daily,
    };

    private static KpiTerms Done => Milestone(1, "Agency chosen", new DateOnly(2027, 1, 29));

    private static KpiTerms Overdue => Milestone(2, "Pilot live", new DateOnly(2027, 2, 15));

    private static KpiTerms Open => Milestone(3, "All shops live", new DateOnly(2027, 3, 15));

    private static IEnumerable<KpiTerms> LongMilestones =>
        Enumerable.Range(1, GoalTerms.MaxKpis).Select(i => Milestone(i, $"{i} {LongName}"[..KpiTerms.MaxName], new DateOnly(2027, 2, 11 + i)));

    private static KpiTerms Milestone(int number, string name, DateOnly due) => new(
        new KpiId(new Guid(0, 0, 5, [0, 0, 0, 0, 0, 0, 0, (byte)number])), $"m-{number}", name, KpiUnit.YesNo, KpiDirection.Up, 30, 1, new ScoringRule.AllOrNothing())
    { Due = due };

    private static IEnumerable<KpiTerms> Long => Enumerable.Range(1, GoalTerms.MaxKpis).Select(i => new KpiTerms(
        new KpiId(new Guid(0, 0, 4, [0, 0, 0, 0, 0, 0, 0, (byte)i])), $"k-{i}", $"{i} {LongName}"[..KpiTerms.MaxName], KpiUnit.Money, KpiDirection.Up, 10, 1_234_567.89m,
        i % 2 == 0 ? new ScoringRule.Formula(string.Concat(Enumerable.Repeat("retention + ", 40))[..ScoringRule.Formula.MaxLength]) : new ScoringRule.Linear())
    {
        Currency = "EUR",
        Baseline = 1000,
        Source = LongText[..KpiTerms.MaxSource],
        Guards = [.. Enumerable.Repeat(new Guard("a-rather-long-key-of-another-indicator", GuardSide.AtLeast, 2.25m, new GuardEffect.Multiply(0.9m)), KpiTerms.MaxGuards)],
    });

    private static Sample Drafted(string name, string why, IReadOnlyList<KpiTerms> kpis)
    {
        var frame = new GoalFrame(name, GoalLevel.Person, null, Ana, Mia, GoalPeriod.Quarter(2027, 1)) { Why = why };
        return new Sample(Goal.Draft(default, frame, Ana, Monday), [GoalTerms.Write(default, default, 1, 40, kpis, Ana, Monday)], why.Length > 100 ? LongName : "Ana Berg");
    }

    /// <summary>A goal that goes through the hands of Ana and Mia.</summary>
    private sealed record Sample(Goal Goal, List<GoalTerms> Versions, string Name)
    {
        public IReadOnlyDictionary<PersonId, Person> People => new Dictionary<PersonId, Person>
        {
            [Ana] = Person.Join(Ana, "ana", Name, null, null),
            [Mia] = Person.Join(Mia, "mia", "Mia Lang", null, null),
        };

        public GoalFacts Seen(PersonId by) => new(Goal, Versions, People, by, Name.Length > 40 ? LongName : null)
        {
            Latest = new Dictionary<KpiId, LatestValue> { [Retention.Id] = new(38.25m, new DateOnly(2027, 2, 1)) },
            Done = new Dictionary<KpiId, DateOnly> { [GoalGallery.Done.Id] = new(2027, 1, 28) },
            Today = new DateOnly(2027, 2, 16),
            OpenTasks = Versions.Count - 1,
            Context = new([Name.Length > 40 ? new(90, 90) : new(30, 30)], []),
        };

        public Sample Proposed()
        {
            Versions[^1].Propose(Monday);
            Goal.Propose(Ana);
            return this;
        }

        public Sample Countered(IReadOnlyList<KpiTerms> kpis, string reason)
        {
            if (!Goal.IsAgreed)
                Versions[^1].SetAside(Mia, Monday.AddHours(1));
            Versions.Add(GoalTerms.Write(default, default, Versions.Count + 1, 40, kpis, Mia, Monday, reason));
            Versions[^1].Propose(Monday.AddHours(1));
            Goal.Open(Versions.Count);
            Goal.Propose(Mia);
            return this;
        }

        public Sample Agreed()
        {
            Versions[^1].Agree(Ana, Monday.AddHours(2));
            Goal.Agree();
            return this;
        }
    }
}
