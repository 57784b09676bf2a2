using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Digests;
using FeedbackBot.Digests.Attention;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class PeopleToNoticeTests
{
    private static readonly DigestPeriod Period = new(new DateTimeOffset(2026, 11, 20, 15, 30, 0, TimeSpan.Zero), TimeZoneInfo.Utc);
    private static readonly PeopleFacts Nothing = new(
        Period, [Person(1, "Ada King"), Person(2, "Bob Ross"), Person(3, "王强")], [], new Dictionary<PersonId, int>(), [], [],
        new Dictionary<PersonId, DateOnly>(), new Dictionary<PersonId, IReadOnlyList<string>>());

    [Theory]
    [InlineData(new[] { 4, 5, 4 }, 2, true)]
    [InlineData(new[] { 4, 5, 4 }, 3, false)]
    [InlineData(new[] { 1, 5, 5, 5 }, 3, true)]
    [InlineData(new[] { 3, 5 }, 1, false)]
    [InlineData(new[] { 3, 4, 5, 4, 3, 4 }, 2, true)]
    [InlineData(new[] { 2, 2, 2 }, 1, false)]
    public void A_fall_is_two_or_more_below_what_is_usual_for_that_very_person(int[] before, int now, bool isNoticed)
    {
        var moods = before.Select((score, i) => new MoodAnswer(Id(1), score, Period.Start.AddDays(-1 - i))).Append(new MoodAnswer(Id(1), now, Period.Start));

        PeopleToNotice.TalkTo(Nothing with { Moods = [.. moods] }).Count.ShouldBe(isNoticed ? 1 : 0);
    }

    [Fact]
    public void Every_reason_is_given_and_people_come_by_name()
    {
        var noticed = PeopleToNotice.TalkTo(Nothing with
        {
            Missed = new Dictionary<PersonId, int> { [Id(2)] = 3, [Id(1)] = 2 },
            Blockers = [Blocker(2, Period.Start), Blocker(1, Period.End.AddTicks(-1)), Blocker(3, Period.Start.AddTicks(-1)), Blocker(9, Period.Start)],
            Returned = new Dictionary<PersonId, DateOnly> { [Id(1)] = new(2026, 11, 18) },
        });

        noticed.Select(n => n.Name).ShouldBe(["Ada King", "Bob Ross"]);
        noticed[0].Reasons.ShouldBe([new Why.NewBlocker(1), new Why.Back(new DateOnly(2026, 11, 18))]);
        noticed[1].Reasons.ShouldBe([new Why.MissedInARow(3), new Why.NewBlocker(1)]);
    }

    [Fact]
    public void Whoever_solved_what_was_long_in_the_way_may_be_thanked()
    {
        var thanked = PeopleToNotice.Thank(Nothing with { Solved = [new(Id(1), 1), new(Id(2), 2), new(Id(2), 9)] });

        thanked.ShouldHaveSingleItem().Reasons.ShouldBe([new Why.Solved(2, 9)]);
    }

    [Theory]
    [InlineData("Thanks to Ada King for the review.", "Ada King")]
    [InlineData("thank you, Bob! It works.", "Bob Ross")]
    [InlineData("thank you all, bob the cat is well", "")]
    [InlineData("The review was done by Ada King. Thanks!", "")]
    [InlineData("Thanks to Adaline King", "")]
    [InlineData("感谢王强帮我调试", "王强")]
    [InlineData("Ada King and Bob helped me with the release", "Ada King, Bob Ross")]
    public void Who_is_thanked_is_named_in_the_same_sentence(string text, string expected)
    {
        var thanks = Thanks.In([new TextAnswer(Id(7), "Gil", true, text, Period.Start)], Nothing.People);

        string.Join(", ", Nothing.People.Where(p => thanks.ContainsKey(p.Id)).Select(p => p.Name)).ShouldBe(expected);
        thanks.Values.ShouldAllBe(by => by.Single() == "Gil");
    }

    [Fact]
    public void Nobody_is_thanked_by_themselves_and_a_shared_first_name_is_nobodys()
    {
        IReadOnlyList<PersonInfo> people = [Person(1, "Ada King"), Person(2, "Ada Love")];

        Thanks.In([new TextAnswer(Id(1), "Ada King", true, "Thanks Ada King", Period.Start)], people).ShouldBeEmpty();
        Thanks.In([new TextAnswer(Id(7), "Gil", true, "Thanks Ada", Period.Start)], people).ShouldBeEmpty();
    }

    [Fact]
    public void Only_own_facts_count_so_nobody_is_noticed_more_for_what_others_said()
    {
        var moods = Gen.Choose(1, 3).SelectMany(person => Gen.Choose(1, 5).SelectMany(score => Gen.Choose(-50, 6)
            .Select(day => new MoodAnswer(Id(person), score, Period.Start.AddDays(day))))).ListOf().ToArbitrary();
        Prop.ForAll(moods, all =>
        {
            var together = PeopleToNotice.TalkTo(Nothing with { Moods = [.. all] });
            var alone = Nothing.People.SelectMany(p => PeopleToNotice.TalkTo(Nothing with { Moods = [.. all.Where(m => m.PersonId == p.Id)] }))
                .OrderBy(n => n.Name, StringComparer.Ordinal);
            together.Select(n => (n.Name, string.Join(",", n.Reasons))).ShouldBe(alone.Select(n => (n.Name, string.Join(",", n.Reasons))));
            together.Select(n => n.Name).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
            together.ShouldAllBe(n => n.Reasons.Count > 0);
        }).QuickCheckThrowOnFailure();
    }

    private static OpenBlocker Blocker(int owner, DateTimeOffset opened) => new(BlockerId.From(Guid.Empty), Id(owner), "X", true, "x", opened, 1, "W");

    private static PersonInfo Person(int id, string name) =>
        new(Id(id), $"{id}", name, null, null, null, null, null, "Etc/UTC", "en-US", WorkDays.MondayToFriday, false, true);

    private static PersonId Id(int number) => PersonId.From(new Guid(number, 0, 0, new byte[8]));
}
