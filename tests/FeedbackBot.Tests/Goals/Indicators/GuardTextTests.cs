using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Kpis;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Indicators;

public sealed class GuardTextTests
{
    private static readonly Texts English = Texts.For(Language.English);

    public static TheoryData<string, string, string> Written => new()
    {
        { "refund-rate above 5 cap 80", "Above", "5" },
        { "Refund-Rate ABOVE 5% CAP 80 points", "Above", "5" },
        { "refund-rate at least 5.25 cap 80", "AtLeast", "5.25" },
        { "refund-rate<5 cap 80", "Below", "5" },
        { "refund-rate <= -5, cap 80", "AtMost", "-5" },
        { "refund-rate 高于 5% 上限 80 分", "Above", "5" },
        { "refund-rate高于５％，上限８０", "Above", "5" },
        { "refund-rate 不高于 1,000 最高 80", "AtMost", "1000" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_guard_is_read_as_people_write_it(string typed, string side, string limit)
    {
        var guard = GuardText.Parse(typed, English);
        guard.Problem.ShouldBeNull();
        guard.Value.Guard.ShouldBe(new Guard(
            "refund-rate", Enum.Parse<GuardSide>(side), decimal.Parse(limit, CultureInfo.InvariantCulture), new GuardEffect.Cap(80)));
    }

    [Theory]
    [InlineData("complaint rate over 2 times 0.9", "complaint rate")]
    [InlineData("投诉率超过2×0.9", "投诉率")]
    [InlineData("complaint rate > 2 x 0.9", "complaint rate")]
    public void Points_can_be_multiplied_and_what_is_watched_can_be_a_name(string typed, string watches) =>
        GuardText.Parse(typed, English).Value.Guard.ShouldBe(new Guard(watches, GuardSide.Above, 2, new GuardEffect.Multiply(0.9m)));

    [Theory]
    [InlineData("response-time > 2h cap 80", "7200", "Duration", null)]
    [InlineData("response-time > 1 h 30 min, cap 80", "5400", "Duration", null)]
    [InlineData("response-time over 1:30 x 0.9", "5400", "Duration", null)]
    [InlineData("响应时长 高于 2小时，上限 80", "7200", "Duration", null)]
    [InlineData("revenue < EUR 5,000 times 0.5", "5000", "Money", "EUR")]
    [InlineData("revenue below 5000 € cap 60", "5000", "Money", "EUR")]
    [InlineData("released below yes cap 50", "1", "YesNo", null)]
    [InlineData("refund-rate above 5 % cap 80", "5", "Percent", null)]
    [InlineData("orders below 100 cap 80", "100", null, null)]
    public void A_limit_may_say_its_unit(string typed, string limit, string? unit, string? currency)
    {
        var read = GuardText.Parse(typed, English).Value;
        read.Guard.Limit.ShouldBe(decimal.Parse(limit, CultureInfo.InvariantCulture));
        (read.Limit.Unit?.ToString(), read.Limit.Currency).ShouldBe((unit, currency));
    }

    [Theory]
    [InlineData("a > 5 cap 80", KpiUnit.Duration, null, true)]
    [InlineData("a > 5% cap 80", KpiUnit.Percent, null, true)]
    [InlineData("a > 5% cap 80", KpiUnit.Number, null, false)]
    [InlineData("a > 5 min cap 80", KpiUnit.Percent, null, false)]
    [InlineData("a > EUR 5 cap 80", KpiUnit.Money, "EUR", true)]
    [InlineData("a > EUR 5 cap 80", KpiUnit.Money, "CNY", false)]
    [InlineData("a > EUR 5 cap 80", KpiUnit.Money, null, true)]
    public void A_limit_with_a_unit_fits_only_that_unit(string typed, KpiUnit watched, string? currency, bool fits) =>
        GuardText.Parse(typed, English).Value.Fits(watched, currency).ShouldBe(fits);

    [Theory]
    [InlineData("")]
    [InlineData("refund-rate")]
    [InlineData("above 5 cap 80")]
    [InlineData("refund-rate above five cap 80")]
    [InlineData("refund-rate above 5 apples cap 80")]
    [InlineData("refund-rate above 5 cap")]
    [InlineData("refund-rate above 5 cap 101")]
    [InlineData("refund-rate above 5 cap -1")]
    [InlineData("refund-rate above 5 times 1.1")]
    [InlineData("refund-rate above 1e999 cap 80")]
    [InlineData("refund-rate above 99999999999999999999999999999999 cap 80")]
    public void What_is_no_guard_is_a_problem(string typed) => GuardText.Parse(typed, English).Problem.ShouldNotBeNull();

    [Theory]
    [InlineData("refund-rate at least 5,25 cap 80", "5.25")]
    [InlineData("response-time > 1,5 h cap 80", "1.5")]
    [InlineData("refund-rate 高于 5 上限 80,5 分", "80.5")]
    [InlineData("complaint rate > 2 x 0,9", "0.9")]
    public void A_comma_where_decimals_stand_behind_a_point_is_asked_back(string typed, string meant)
    {
        var problem = GuardText.Parse(typed, English).Problem.ShouldNotBeNull();
        (problem.Key, problem.Args[1]).ShouldBe(("Goals.ScoreNumberSeparator", meant));
    }

    [Fact]
    public void Anything_typed_is_read_or_a_problem()
    {
        var words = Gen.Elements("refund-rate", "above", "≥", "5", "-", "%", "cap", "times", "0.9", "上限", "高于", "￥", "🙂", "", ".", ",,,", "'")
            .ArrayOf(6).Select(parts => string.Join(' ', parts));
        foreach (var typed in Gen.OneOf(words, ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).Sample(200, 300))
        {
            var guard = GuardText.Parse(typed, English);
            (guard.Problem is null).ShouldBe(guard.Value is not null, typed);
        }

        GuardText.Parse("a above 1 " + new string(' ', 100_000) + "cap 80", English).Problem.ShouldNotBeNull();
    }
}
