using System.Globalization;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns;

public sealed class AnswerReaderTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Theory]
    [InlineData(QuestionKind.Text, " done\r\n", "done", null)]
    [InlineData(QuestionKind.Mood, "4", "4", 4)]
    [InlineData(QuestionKind.Rating, "5", "5", 5)]
    [InlineData(QuestionKind.Rating, "3.0", "3", 3)]
    [InlineData(QuestionKind.Number, "3,5", "3.5", null)]
    [InlineData(QuestionKind.Choice, "2", "green", null)]
    [InlineData(QuestionKind.YesNo, "no", "no", null)]
    [InlineData(QuestionKind.Blocker, "no access", "no access", null)]
    internal void A_fitting_answer_is_taken(QuestionKind kind, string typed, string value, int? score)
    {
        var reading = AnswerReader.Read(Ask(kind), typed, English);

        reading.Problem.ShouldBeNull();
        reading.Value.ShouldBe(new AnswerValue(value, score));
    }

    [Theory]
    [InlineData(QuestionKind.Text, null)]
    [InlineData(QuestionKind.Text, " \n\t")]
    [InlineData(QuestionKind.Mood, null)]
    [InlineData(QuestionKind.Mood, "0")]
    [InlineData(QuestionKind.Mood, "6")]
    [InlineData(QuestionKind.Mood, "great")]
    [InlineData(QuestionKind.Rating, "3.5")]
    [InlineData(QuestionKind.Number, "many")]
    [InlineData(QuestionKind.Choice, "green")]
    [InlineData(QuestionKind.Choice, "0")]
    [InlineData(QuestionKind.Choice, "3")]
    [InlineData(QuestionKind.YesNo, "maybe")]
    internal void An_answer_that_does_not_fit_is_explained(QuestionKind kind, string? typed)
    {
        var reading = AnswerReader.Read(Ask(kind), typed, English);

        reading.Value.ShouldBeNull();
        reading.Problem!.In(FeedbackBot.Common.Texts.For("zh-CN")).ShouldNotBeEmpty();
    }

    [Fact]
    public void Nothing_in_the_way_is_no_answer_and_no_problem() =>
        AnswerReader.Read(Ask(QuestionKind.Blocker), "", English).ShouldBe(AnswerReading.Empty);

    [Fact]
    public void Four_thousand_characters_fit_and_one_more_does_not()
    {
        AnswerReader.Read(Ask(QuestionKind.Text), new string('x', 4000), English).Problem.ShouldBeNull();
        AnswerReader.Read(Ask(QuestionKind.Text), new string('x', 4001), English).Problem!.Key.ShouldBe("CheckIns.TooLong");
    }

    [Fact]
    public void Whatever_is_typed_is_an_answer_or_a_problem_and_never_an_exception()
    {
        var kinds = Gen.Elements(Enum.GetValues<QuestionKind>());
        Prop.ForAll(Arb.From(kinds), ArbMap.Default.ArbFor<string?>(), (kind, typed) =>
        {
            var reading = AnswerReader.Read(Ask(kind), typed, English);
            (reading.Value is not null && reading.Problem is not null).ShouldBeFalse();
            reading.Value?.Text.ShouldNotContain('\0');
        }).QuickCheckThrowOnFailure();
    }

    private static Question Ask(QuestionKind kind) => new(default, kind, "?", kind == QuestionKind.Choice ? ["red", "green"] : []);
}
