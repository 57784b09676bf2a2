using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.People.Absences;

/// <summary>Against the plainest model there is: a set of days.</summary>
public sealed class AbsenceSetsProperties
{
    private static readonly PersonId Ana = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId Mia = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly DateOnly Start = new(2026, 12, 1);

    private static readonly Gen<DateRange> Days =
        from first in Gen.Choose(0, 40)
        from length in Gen.Choose(0, 8)
        select new DateRange(Start.AddDays(first), Start.AddDays(first + length));

    private static readonly Arbitrary<(DateRange[] History, DateRange Days, bool Add)> Cases = Arb.From(
        from history in Days.ListOf()
        from days in Days
        from add in Gen.Elements(true, false)
        select (history.ToArray(), days, add));

    [Fact]
    public void A_change_does_to_the_days_what_it_says_leaves_no_two_that_touch_and_can_be_undone() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, @case =>
    {
        var now = @case.History.Aggregate(new List<KeptAbsence>(), (kept, days) => Apply(kept, AbsenceSets.Add(kept, days, Ana)));
        var changed = @case.Add ? AbsenceSets.Add(now, @case.Days, Mia) : AbsenceSets.Remove(now, @case.Days);
        var after = Apply(now, changed);

        var expected = All(now).ToHashSet();
        if (@case.Add)
            expected.UnionWith(All([new KeptAbsence(@case.Days, Mia)]));
        else
            expected.ExceptWith(All([new KeptAbsence(@case.Days, Mia)]));
        All(after).Order().ShouldBe(expected.Order());
        after.ShouldAllBe(a => after.Count(b => a.Range.Meets(b.Range)) == 1);

        if (changed.IsNothing)
            return;
        var undone = AbsenceSets.Undo(after, changed.Removed, changed.Added).ShouldNotBeNull();
        Apply(after, undone).OrderBy(a => a.Range).ShouldBe(now.OrderBy(a => a.Range));
    }));

    [Fact]
    public void Nothing_is_undone_once_the_days_have_become_something_else()
    {
        var first = AbsenceSets.Add([], new DateRange(Start, Start.AddDays(4)), Ana);
        var longer = Apply([.. first.Added], AbsenceSets.Add(first.Added, new DateRange(Start.AddDays(5), Start.AddDays(6)), Ana));
        AbsenceSets.Undo(longer, first.Removed, first.Added).ShouldBeNull();

        var ended = AbsenceSets.Remove(first.Added, new DateRange(Start.AddDays(2), Start.AddDays(4)));
        var again = Apply([.. ended.Added], AbsenceSets.Add(ended.Added, new DateRange(Start.AddDays(4), Start.AddDays(4)), Ana));
        AbsenceSets.Undo(again, ended.Removed, ended.Added).ShouldBeNull();
    }

    private static List<KeptAbsence> Apply(List<KeptAbsence> now, Changed changed) => [.. now.Except(changed.Removed), .. changed.Added];

    private static IEnumerable<DateOnly> All(IEnumerable<KeptAbsence> absences) =>
        absences.SelectMany(a => Enumerable.Range(0, a.Range.Days).Select(day => a.Range.From.AddDays(day)));
}
