using System.Globalization;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Days, times, questions and numbers as people type them.</summary>
public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("fri", WorkDays.Fri)]
    [InlineData("Friday", WorkDays.Fri)]
    [InlineData("mon-fri", WorkDays.MondayToFriday)]
    [InlineData("Mon – Fri", WorkDays.MondayToFriday)]
    [InlineData("mon to wed", WorkDays.Mon | WorkDays.Tue | WorkDays.Wed)]
    [InlineData("mon,wed", WorkDays.Mon | WorkDays.Wed)]
    [InlineData("mon, wed，fri", WorkDays.Mon | WorkDays.Wed | WorkDays.Fri)]
    [InlineData("weekdays", WorkDays.MondayToFriday)]
    [InlineData("fri-mon", WorkDays.Fri | WorkDays.Sat | WorkDays.Sun | WorkDays.Mon)]
    [InlineData("daily", WorkDays.MondayToFriday | WorkDays.Sat | WorkDays.Sun)]
    [InlineData("周五", WorkDays.Fri)]
    [InlineData("星期一", WorkDays.Mon)]
    [InlineData("礼拜天", WorkDays.Sun)]
    [InlineData("周一至周五", WorkDays.MondayToFriday)]
    [InlineData("周一、周三", WorkDays.Mon | WorkDays.Wed)]
    [InlineData("工作日", WorkDays.MondayToFriday)]
    internal void Days_are_read_in_both_languages(string typed, WorkDays days) => DaysText.Parse(typed).ShouldBe(days);

    [Theory]
    [InlineData(null, "CheckIns.DaysMissing")]
    [InlineData(" ", "CheckIns.DaysMissing")]
    [InlineData("frx", "CheckIns.DaysWrong")]
    [InlineData("mon,someday", "CheckIns.DaysWrong")]
    [InlineData(",", "CheckIns.DaysWrong")]
    [InlineData("mon-", "CheckIns.DaysWrong")]
    public void A_wrong_day_is_named(string? typed, string problem) => DaysText.Parse(typed).Problem!.Key.ShouldBe(problem);

    [Theory]
    [InlineData("14:00", "14:00")]
    [InlineData("14：00", "14:00")]
    [InlineData("9:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("9", "09:00")]
    [InlineData("2pm", "14:00")]
    [InlineData("2:30 PM", "14:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("0:15", "00:15")]
    [InlineData("14点", "14:00")]
    [InlineData("下午2点半", "14:30")]
    [InlineData("上午9点15分", "09:15")]
    [InlineData("晚上8点", "20:00")]
    [InlineData("中午12点", "12:00")]
    [InlineData("14h30", "14:30")]
    public void Times_are_read_in_both_languages(string typed, string time) =>
        TimeText.Parse("--at", typed).ShouldBe(TimeOnly.Parse(time, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("24:00")]
    [InlineData("14:60")]
    [InlineData("noonish")]
    [InlineData("14:0")]
    [InlineData("-1:00")]
    [InlineData("13am")]
    public void A_wrong_time_is_named_with_its_option(string typed)
    {
        var problem = TimeText.Parse("--closes", typed).Problem!;

        problem.Key.ShouldBe("CheckIns.TimeWrong");
        problem.In(Texts.For("en-US")).ShouldContain("`--closes 14:00`");
    }

    [Theory]
    [InlineData("What did you finish?", QuestionKind.Text, "What did you finish?")]
    [InlineData("Today: what next?", QuestionKind.Text, "Today: what next?")]
    [InlineData("mood: How was your week?", QuestionKind.Mood, "How was your week?")]
    [InlineData("MOOD：How?", QuestionKind.Mood, "How?")]
    [InlineData("心情：这周怎么样？", QuestionKind.Mood, "这周怎么样？")]
    [InlineData("rating: The tools?", QuestionKind.Rating, "The tools?")]
    [InlineData("number: Tickets?", QuestionKind.Number, "Tickets?")]
    [InlineData("yesno: Done?", QuestionKind.YesNo, "Done?")]
    [InlineData("是否：完成了吗？", QuestionKind.YesNo, "完成了吗？")]
    [InlineData("障碍：有什么阻碍？", QuestionKind.Blocker, "有什么阻碍？")]
    [InlineData("blocker: Anything in your way?", QuestionKind.Blocker, "Anything in your way?")]
    internal void The_kind_of_a_question_stands_before_it(string typed, QuestionKind kind, string text)
    {
        var question = QuestionText.Parse(typed, default).Value;

        question.Kind.ShouldBe(kind);
        question.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("choice(red|green): Which?")]
    [InlineData("choice (red | green) : Which?")]
    [InlineData("选择（red｜green）：Which?")]
    public void A_choice_names_its_answers(string typed)
    {
        var question = QuestionText.Parse(typed, default).Value;

        question.Kind.ShouldBe(QuestionKind.Choice);
        question.Text.ShouldBe("Which?");
        question.Choices.ShouldBe(["red", "green"]);
    }

    [Theory]
    [InlineData("choice: Which?", "CheckIns.AskChoices")]
    [InlineData("choice(): Which?", "CheckIns.AskChoices")]
    [InlineData("choice(one): Which?", "CheckIns.AskChoices")]
    [InlineData("choice(a|b|c|d|e|f|g|h|i|j|k): Which?", "CheckIns.AskChoices")]
    [InlineData("choice(a|A): Which?", "CheckIns.AskChoiceTwice")]
    [InlineData("choise(a|b): Which?", "CheckIns.AskKindUnknown")]
    [InlineData("mood(a|b): How?", "CheckIns.AskNoChoices")]
    [InlineData("mood:", "CheckIns.AskEmpty")]
    [InlineData("  ", "CheckIns.AskEmpty")]
    public void A_wrong_question_is_explained_in_both_languages(string typed, string key)
    {
        var problem = QuestionText.Parse(typed, default).Problem!;

        problem.Key.ShouldBe(key);
        foreach (var language in Language.All)
            problem.In(Texts.For(language)).ShouldContain("--ask");
    }

    [Fact]
    public void A_question_or_answer_that_is_too_long_says_how_much_fits()
    {
        QuestionText.Parse(new string('x', 201), default).Problem!.In(Texts.For("en-US")).ShouldContain("200");
        QuestionText.Parse($"choice(a|{new string('b', 61)}): Which?", default).Problem!.Key.ShouldBe("CheckIns.AskChoiceLong");
    }

    [Theory]
    [InlineData("12", "en-US", "12")]
    [InlineData("-3.5", "en-US", "-3.5")]
    [InlineData("3,5", "en-US", "3.5")]
    [InlineData("3,50", "en-US", "3.50")]
    [InlineData("1,234", "en-US", "1234")]
    [InlineData("1,234.5", "en-US", "1234.5")]
    [InlineData("1.234,5", "en-US", "1234.5")]
    [InlineData("1,234,567", "en-US", "1234567")]
    [InlineData("1.234", "en-US", "1.234")]
    [InlineData("１２．５", "zh-CN", "12.5")]
    [InlineData("1 000", "en-US", "1000")]
    [InlineData(".5", "en-US", "0.5")]
    public void Numbers_are_read_as_people_of_many_countries_write_them(string typed, string culture, string number) =>
        TypedNumber.Parse(typed, CultureInfo.GetCultureInfo(culture)).ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("a lot")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3,4.5")]
    [InlineData("--1")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("-")]
    [InlineData(",")]
    public void What_is_no_number_is_none(string typed) => TypedNumber.Parse(typed, CultureInfo.GetCultureInfo("en-US")).ShouldBeNull();
}
