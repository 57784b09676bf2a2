using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Closing;

internal sealed class ClosingGallery : ICardGallery
{
    private static readonly DateTimeOffset April = new(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly PersonId Mia = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 2]));
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Keep_*[more] customers 留住更多客户 ", 8))[..Goal.MaxName];
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的总结 <b>**long**</b> & [so on](x)\n", 200));

    private static readonly KpiTerms Retention = new(new KpiId(Guid.Empty), "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 70, 41.5m, new ScoringRule.Linear()) { Baseline = 35 };
    private static readonly KpiTerms Orders = new(new KpiId(new Guid(0, 0, 3, [0, 0, 0, 0, 0, 0, 0, 1])), "orders", "Orders", KpiUnit.Count, KpiDirection.Up, 30, 2000, new ScoringRule.Linear()) { Baseline = 0 };

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var goal = Agreed("Happy customers");
        yield return new("goals/ending", "asked", ClosingCards.Ask(texts, Form(texts, goal, [40, 41])));
        yield return new("goals/ending", "asked with values missing", ClosingCards.Ask(texts, Form(texts, goal, [])));
        yield return new("goals/ending", "asked with notes", ClosingCards.Ask(texts, Form(texts, goal, [40, 41]) with { Notes = [Note("Prices may *fall*"), Note("Another"), Note("Third")] }));
        yield return new("goals/ending", "long with problems", ClosingCards.Ask(texts, Form(texts, Agreed(LongName), []) with
        {
            Notes = [.. Enumerable.Repeat(Note(LongText[..GoalNote.MaxText]), 12)],
            Reflection = LongText[..GoalClosing.MaxWords],
            Next = ClosingForm.CarryOver,
            Problems = [.. Enumerable.Repeat(texts["Goals.ReflectionTooLong", 1501, 1500], 3)],
        }));
        yield return new("goals/ending", "closed", Shown(texts, Closed("Happy customers", 84.62m, Mia, "Calls in the first week helped most."), Ana));
        yield return new("goals/ending", "closed without a word", Shown(texts, Closed("Happy customers", null, null, ""), Ana));
        yield return new("goals/ending", "closed with a score of few", Shown(texts, Closed("Happy customers", 84, Mia, "Calls in the first week helped most."), Ana, [], OfFew));
        yield return new("goals/ending", "closed long", Shown(texts, Closed(LongName, 120, Ana, LongText[..GoalClosing.MaxWords]), Mia));
        var asked = Agreed("Happy customers");
        asked.AskToDrop(Ana, "The product is given up.", April);
        yield return new("goals/ending", "to be given up", Shown(texts, (asked, null), Mia));
        var long_ = Agreed(LongName);
        long_.AskToDrop(Ana, LongText[..GoalTerms.MaxReason], April);
        yield return new("goals/ending", "to be given up long", Shown(texts, (long_, null), Ana));
        var dropped = Agreed("Happy customers");
        var given = GoalClosing.GivenUp(default, dropped, 1, Mia, April);
        given.Say("The product is given up.", Ana);
        dropped.Drop();
        yield return new("goals/ending", "given up", Shown(texts, (dropped, given), Ana));
        var again = Closed("Happy customers", 84.62m, Ana, "Done.");
        again.Closing!.Reopen(Mia, "The value of March was wrong.", April.AddDays(2));
        again.Goal.TakeUpAgain(new DateOnly(2027, 4, 3));
        yield return new("goals/ending", "taken up again", Shown(texts, again, Mia));
    }

    /// <summary>Of five people the reader sees one.</summary>
    private static RolledUp OfFew => RollUp.Tree(
    [
        new("top", null, "Happy customers", 0, null, false),
        .. Enumerable.Range(1, 5).Select(i => new GoalNode($"{i}", "top", $"Goal {i}", 0, 80, true) { PersonalOwner = $"{i}", HiddenOwner = i > 1 ? $"{i}" : null }),
    ])["top"];

    private static ReadNote Note(string text) => new(GoalNote.Of(default, default, GoalNoteKind.Threat, text, Ana, April), "Ana Berg");

    private static Goal Agreed(string name)
    {
        var goal = Goal.Draft(default, new GoalFrame(name, GoalLevel.Person, null, Ana, Mia, GoalPeriod.Quarter(2027, 1)), Ana, April.AddMonths(-3));
        goal.Propose(Ana);
        goal.Agree();
        goal.AskToClose(new DateOnly(2027, 4, 1));
        return goal;
    }

    private static (Goal Goal, GoalClosing? Closing) Closed(string name, decimal? score, PersonId? by, string words)
    {
        var goal = Agreed(name);
        var closing = GoalClosing.Scored(default, goal, 1, new ScoreRecord(new Dictionary<Guid, IReadOnlyList<Observation>>(), [], new DateOnly(2027, 4, 1)), score, by, April);
        if (words.Length > 0)
            closing.Say(words, Ana);
        goal.Close();
        return (goal, closing);
    }

    private static ClosingForm Form(Texts texts, Goal goal, IReadOnlyList<decimal> values)
    {
        var score = GoalScoring.Of([new KpiInput(Retention, [.. values.Select((v, i) => new Observation(April.AddDays(i - 30), v))]), new KpiInput(Orders, [])]);
        return new(goal, new Explanation(goal.Name, PeriodText.In(texts, goal.Period), 1, score, TimeZoneInfo.Utc) { Kept = score.Total });
    }

    private static AdaptiveCards.AdaptiveCard Shown(Texts texts, (Goal Goal, GoalClosing? Closing) ended, PersonId viewer, IReadOnlyList<KpiTerms>? kpis = null, RolledUp? rolled = null)
    {
        var terms = GoalTerms.Write(default, default, 1, 40, kpis ?? [Retention, Orders], Ana, April.AddMonths(-3));
        terms.Agree(Mia, April.AddMonths(-3));
        var people = new Dictionary<PersonId, Person>
        {
            [Ana] = Person.Join(Ana, "ana", "Ana Berg", null, null),
            [Mia] = Person.Join(Mia, "mia", "Mia Lang", null, null),
        };
        return GoalCards.One(texts, new GoalFacts(ended.Goal, [terms], people, viewer, null) { Closing = ended.Closing, RolledUp = rolled });
    }
}
