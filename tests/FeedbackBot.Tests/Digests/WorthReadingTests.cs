using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Digests;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class WorthReadingTests
{
    private static readonly DateTimeOffset End = new(2026, 11, 20, 15, 30, 0, TimeSpan.Zero);
    private static readonly DigestPeriod Period = new(End, TimeZoneInfo.Utc);

    [Fact]
    public void Who_feels_bad_comes_first_then_who_is_blocked_then_the_longer_words()
    {
        var signs = new Dictionary<PersonId, Signs>
        {
            [Id(1)] = new(5, 5, false),
            [Id(2)] = new(2, 2, false),
            [Id(3)] = new(4, 4, true),
            [Id(4)] = new(3, 5, false),
        };
        var ordered = WorthReading.Order(
            [Wrote(1, "the longest answer of them all"), Wrote(2, "low"), Wrote(3, "blocked"), Wrote(4, "fallen"), Wrote(5, "short")], signs);

        ordered.Select(a => a.Answer.PersonId).ShouldBe([Id(4), Id(2), Id(3), Id(1), Id(5)]);
    }

    [Fact]
    public void Dashes_and_blanks_do_not_make_an_answer_long()
    {
        var ordered = WorthReading.Order([Wrote(1, "- - - - - - - - - -"), Wrote(2, "done")], new Dictionary<PersonId, Signs>());

        ordered[0].Answer.PersonId.ShouldBe(Id(2));
    }

    [Fact]
    public void Nobody_is_left_out_and_the_order_does_not_depend_on_the_order_read()
    {
        var answers = Gen.Choose(1, 9).Zip(Gen.Elements("", "ok", "a longer one", "😀😀", "进展顺利"))
            .Select(x => Wrote(x.Item1, x.Item2)).ListOf().ToArbitrary();
        var signs = Enumerable.Range(1, 9).ToDictionary(Id, i => new Signs(i % 5 + 1, 3, i % 3 == 0));
        Prop.ForAll(answers, read =>
        {
            var ordered = WorthReading.Order(read, signs);
            ordered.Select(a => a.Answer).ShouldBe(read, ignoreOrder: true);
            ordered.Select(a => a.Signs.Rank).ShouldBeInOrder();
            WorthReading.Order(Enumerable.Reverse(read), signs).Select(a => a.Answer).ShouldBe(ordered.Select(a => a.Answer));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_fall_is_measured_from_the_last_mood_before_the_week_to_the_last_in_it()
    {
        var signs = Signs.Of(
            [
                new MoodAnswer(Id(1), 5, End.AddDays(-20)),
                new MoodAnswer(Id(1), 4, End.AddDays(-8)),
                new MoodAnswer(Id(1), 1, End.AddDays(-3)),
                new MoodAnswer(Id(1), 3, End.AddDays(-1)),
                new MoodAnswer(Id(2), 5, End.AddDays(-8)),
            ],
            [
                new OpenBlocker(BlockerId.From(Guid.Empty), Id(3), "C", true, "x", End.AddDays(-1), 1, "W"),
                new OpenBlocker(BlockerId.From(Guid.Empty), Id(4), "D", true, "x", End.AddDays(-9), 9, "W"),
            ],
            Period);

        signs[Id(1)].ShouldBe(new Signs(3, 4, false));
        signs[Id(3)].HasNewBlocker.ShouldBeTrue();
        signs.Keys.ShouldBe([Id(1), Id(3)], ignoreOrder: true);
    }

    private static TextAnswer Wrote(int person, string text) => new(Id(person), $"P{person}", true, text, End.AddHours(-person));

    private static PersonId Id(int number) => PersonId.From(new Guid(number, 0, 0, new byte[8]));
}
