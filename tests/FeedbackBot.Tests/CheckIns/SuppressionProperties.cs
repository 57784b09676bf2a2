using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Definition;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns;

public sealed class SuppressionProperties
{
    private static readonly Arbitrary<(List<AnswerGroup> Groups, int Threshold)> Cases = Arb.From(
        from threshold in Gen.Choose(Privacy.MinThreshold, 8)
        from sizes in Gen.ListOf(Gen.Choose(0, 12), 6)
        from answers in Gen.ListOf(Gen.Choose(1, 5), sizes.Sum())
        from someInNone in Gen.Choose(0, 1)
        select (Groups([.. sizes], [.. answers], someInNone == 1), threshold));

    [Fact]
    public void No_group_below_the_threshold_is_shown() =>
        Check((groups, threshold) => Suppression.Shown(groups, threshold).ShouldAllBe(g => g.Name != null && g.Answers.Count >= threshold));

    [Fact]
    public void What_is_left_over_is_nothing_or_a_crowd() => Check((groups, threshold) =>
    {
        var rest = Hidden(groups, threshold).Sum(g => g.Answers.Count);
        if (Suppression.Shown(groups, threshold).Count > 0)
            (rest == 0 || rest >= threshold).ShouldBeTrue();
    });

    /// <summary>
    /// Two answers are exchanged between a hidden group and another one that is hidden. Everything that is shown stays the
    /// same, the group's own answers do not: so nothing that is shown tells what they are.
    /// </summary>
    [Fact]
    public void A_hidden_group_could_always_have_answered_otherwise() => Check((groups, threshold) =>
    {
        if (Suppression.Shown(groups, threshold).Count == 0)
            return;
        var hidden = Hidden(groups, threshold);
        foreach (var group in hidden.Where(g => g.Name is not null))
        {
            hidden.Where(other => other != group).SelectMany(other => other.Answers)
                .Any(theirs => group.Answers.Any(ours => ours != theirs)).ShouldBeTrue();
        }
    });

    [Fact]
    public void Nothing_is_hidden_without_need() => Check((groups, threshold) =>
    {
        if (groups.All(g => g.Name is not null && g.Answers.Count >= threshold))
            Suppression.Shown(groups, threshold).Count.ShouldBe(groups.Count);
    });

    [Theory]
    [InlineData(new[] { 6, 7 }, "a,b")]
    [InlineData(new[] { 6, 7, 2 }, "b")]
    [InlineData(new[] { 6, 2 }, "")]
    [InlineData(new[] { 9, 3, 3 }, "a")]
    [InlineData(new[] { 9, 0 }, "a")]
    public void As_counted_by_hand_with_a_threshold_of_five(int[] sizes, string shown)
    {
        var groups = sizes.Select((size, i) => new AnswerGroup($"{(char)('a' + i)}", [.. Enumerable.Range(0, size).Select(n => $"{(n % 2) + 1}")])).ToList();
        string.Join(',', Suppression.Shown(groups, 5).Select(g => g.Name)).ShouldBe(shown);
    }

    [Fact]
    public void Hidden_groups_that_all_answered_the_same_take_another_with_them()
    {
        AnswerGroup Group(string name, params string[] answers) => new(name, answers);
        var groups = new[] { Group("a", "1", "2", "1", "2", "1", "2"), Group("b", "5", "5", "5"), Group("c", "5", "5", "5"), Group("d", "1", "1", "1", "1", "1") };
        Suppression.Shown(groups, 5).Select(g => g.Name).ShouldBe(["a"]);
    }

    /// <summary>However people come and go, a round shows only what itself holds enough of.</summary>
    [Fact]
    public void A_question_with_too_few_answers_leaves_nothing_behind()
    {
        var question = new Question(default, QuestionKind.Text, "Why?", []);
        var result = CountedSlips.Of([question], [.. Enumerable.Range(0, 4).Select(i => new Slip(default, null, $"word {i}"))], 5).Single();
        result.IsShown.ShouldBeFalse();
        result.Words.ShouldBeEmpty();
        CountedSlips.Of([question], [.. Enumerable.Range(0, 5).Select(i => new Slip(default, null, $"word {i}"))], 5).Single().Words.Count.ShouldBe(5);
    }

    [Fact]
    public void An_urn_keeps_no_order_and_parts_by_lot_when_it_is_full()
    {
        var urns = new List<Urn> { Urn.First(default) };
        for (var i = 0; i <= Urn.Room; i++)
        {
            if (urns[0].Put([new Slip(default, null, $"{i}")]) is { } second)
                urns.Add(second);
        }

        urns.Count.ShouldBe(2);
        urns.SelectMany(u => u.Slips).Select(s => int.Parse(s.Value)).Order().ShouldBe(Enumerable.Range(0, Urn.Room + 1));
        urns.ShouldAllBe(u => u.Slips.Count >= Urn.Room / 2);
        urns[0].Slips.Select(s => int.Parse(s.Value)).Zip(urns[0].Slips.Skip(1).Select(s => int.Parse(s.Value)))
            .Count(pair => pair.First < pair.Second).ShouldBeInRange(40, 110);
    }

    private static List<AnswerGroup> Hidden(List<AnswerGroup> groups, int threshold)
    {
        var shown = Suppression.Shown(groups, threshold).Select(g => g.Name).ToHashSet();
        return [.. groups.Where(g => g.Answers.Count > 0 && !shown.Contains(g.Name))];
    }

    private static List<AnswerGroup> Groups(int[] sizes, int[] answers, bool someInNone)
    {
        var taken = 0;
        return [.. sizes.Select((size, i) =>
        {
            var group = new AnswerGroup(i == 0 && someInNone ? null : $"team {i}", [.. answers.Skip(taken).Take(size).Select(a => $"{a}")]);
            taken += size;
            return group;
        })];
    }

    private static void Check(Action<List<AnswerGroup>, int> holds) =>
        Prop.ForAll(Cases, c => holds(c.Groups, c.Threshold)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
