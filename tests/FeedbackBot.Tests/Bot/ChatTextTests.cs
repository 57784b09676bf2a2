using FeedbackBot.Bot.Grammar;

namespace FeedbackBot.Tests.Bot;

public sealed class ChatTextTests
{
    [Theory]
    [InlineData("checkin list", new[] { "checkin", "list" })]
    [InlineData("  checkin\u00a0list ", new[] { "checkin", "list" })]
    [InlineData("checkin\u3000create “My week” ", new[] { "checkin", "create", "My week" })]
    [InlineData("show „Woche“", new[] { "show", "Woche" })]
    [InlineData("show 「每周 签到」", new[] { "show", "每周 签到" })]
    [InlineData("show “Weekly\"", new[] { "show", "Weekly" })]
    [InlineData("a —team Ops –days fri", new[] { "a", "--team", "Ops", "--days", "fri" })]
    [InlineData("--ask=\"mood: How was it?\"", new[] { "--ask=mood: How was it?" })]
    [InlineData("say \"What's “done”?\"", new[] { "say", "What's “done”?" })]
    [InlineData("say \"\"", new[] { "say", "" })]
    [InlineData("line\r\nbreak", new[] { "line", "break" })]
    [InlineData("\u200Bhelp\uFEFF", new[] { "help" })]
    public void Words_are_split_the_way_people_type_them_in_Teams(string typed, string[] words) =>
        ChatText.Split(typed).ShouldBe(words);

    [Theory]
    [InlineData("checkin create \"Weekly")]
    [InlineData("“")]
    [InlineData("a «b c")]
    public void A_quote_that_is_never_closed_is_noticed(string typed) => ChatText.Split(typed).ShouldBeNull();

    [Fact]
    public void A_dash_between_quotes_or_alone_stays_a_dash() =>
        ChatText.Split("\"—team\" — 5–6").ShouldBe(["—team", "—", "5–6"]);
}
