using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Tests.CheckIns.Reminders;

public sealed class ReminderTextTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly ScheduleTyped Friday = new() { Days = "fri", At = "14:00", Closes = "18:00" };

    [Theory]
    [InlineData("75%", 75, null)]
    [InlineData("75 ％", 75, null)]
    [InlineData("after 50 percent", 50, null)]
    [InlineData("百分之80", 80, null)]
    [InlineData("2h", null, 120)]
    [InlineData("2 hours before", null, 120)]
    [InlineData("1h30m", null, 90)]
    [InlineData("30 min", null, 30)]
    [InlineData("提前2小时", null, 120)]
    [InlineData("1个半小时", null, 90)]
    [InlineData("半小时", null, 30)]
    [InlineData("30分钟", null, 30)]
    [InlineData("none", null, null)]
    [InlineData("不提醒", null, null)]
    [InlineData("无", null, null)]
    public void When_to_remind_is_read_as_people_write_it(string typed, int? percent, int? minutes)
    {
        var read = ReminderText.Parse(typed);
        read.ShouldBe(new Parsed<Reminder>(new Reminder(percent, minutes), null));
        ReminderText.Parse(ReminderText.Write(read.Value)).Value.ShouldBe(read.Value);
    }

    [Theory]
    [InlineData("75", "--remind 75%")]
    [InlineData("soon", "--remind 2")]
    [InlineData("", "--remind 75%")]
    [InlineData("before", "--remind 75%")]
    [InlineData("2d", "--remind 75%")]
    [InlineData("24h", "--remind 75%")]
    [InlineData("-2h", "--remind 75%")]
    [InlineData("9999h9999m", "--remind 75%")]
    [InlineData("5%", "10%")]
    [InlineData("100%", "95%")]
    public void Anything_else_is_refused_with_what_would_be_right(string typed, string right)
    {
        foreach (var language in Language.All)
            ReminderText.Parse(typed).Problem.ShouldNotBeNull().In(Texts.For(language)).ShouldContain(right);
    }

    [Theory]
    [InlineData("4h", "14:00", "18:00", "--remind 3h45m")]
    [InlineData("5h", "14:00", "18:00", "--remind 3h45m")]
    [InlineData("30m", "14:00", "14:30", "--remind")]
    [InlineData("75%", "14:00", "14:15", "--remind")]
    public void A_reminder_outside_of_the_window_is_refused(string remind, string at, string closes, string right)
    {
        var (times, problems) = Read(Friday with { At = at, Closes = closes, Remind = remind }, null);
        times.ShouldBeNull();
        foreach (var language in Language.All)
            problems.Single().In(Texts.For(language)).ShouldContain(right);
    }

    [Fact]
    public void A_round_of_two_hours_or_more_reminds_at_three_quarters_and_a_shorter_one_does_not_unless_it_is_said_so()
    {
        Read(Friday, null).Times!.Reminder.ShouldBe(Reminder.After(75));
        Read(Friday with { Closes = "16:00" }, null).Times!.Reminder.ShouldBe(Reminder.After(75));
        Read(Friday with { Closes = "15:59" }, null).Times!.Reminder.ShouldBe(Reminder.None);
        Read(Friday with { Closes = "15:00", Remind = "20m" }, null).Times!.Reminder.ShouldBe(Reminder.Before(20));
        Read(Friday with { Remind = "none" }, null).Times!.Reminder.ShouldBe(Reminder.None);
    }

    [Fact]
    public void An_edit_keeps_the_reminder_and_says_where_it_does_not_fit_any_more()
    {
        var old = Read(Friday with { Remind = "2h" }, null).Times!;
        Read(new() { At = "10:00" }, old).Times!.Reminder.ShouldBe(Reminder.Before(120));
        Read(new() { Remind = "50%" }, old).Times.ShouldBe(old with { Reminder = Reminder.After(50) });
        Read(new() { Closes = "15:30" }, old).Problems.Single().Key.ShouldBe("CheckIns.RemindOutside");
        Read(new() { Closes = "15:30", Remind = "30m" }, old).Times!.Reminder.ShouldBe(Reminder.Before(30));
        Read(new() { Closes = "14:15" }, old with { Reminder = Reminder.Usual }).Times!.Reminder.ShouldBe(Reminder.Usual);
    }

    [Fact]
    public void It_is_said_back_with_the_time_of_day()
    {
        string Show(string remind, string language) => ReminderText.Show(Texts.For(language), Read(Friday with { Remind = remind }, null).Times!).Replace('\u202f', ' ');

        Show("75%", "en-US").ShouldBe("after 75% of the time: 5:00 PM");
        Show("2h", "en-US").ShouldBe("2 hours before the close: 4:00 PM");
        Show("90m", "en-US").ShouldBe("90 minutes before the close: 4:30 PM");
        Show("1h", "zh-CN").ShouldBe("截止前 1 小时：17:00");
        Show("none", "en-US").ShouldBe("none");
    }

    [Fact]
    public void Templates_forms_and_copies_carry_it()
    {
        foreach (var template in Template.All)
            Read(template.With(new()), null).Times!.Reminder.IsNone.ShouldBeFalse();
        Template.Find("standup")!.With(new() { Closes = "15:00" }).Remind.ShouldBeNull("its times are others");
        CheckInForms.With(Texts.For("en-US"), new CheckInForm(default, IsNew: true), Template.Find("standup")).Remind.ShouldBe("30m");
        var was = new CheckInForm(default, IsNew: false) { Name = "Weekly", Remind = "75%" };
        CheckInForms.Changes(was, was).Schedule.Remind.ShouldBeNull();
        CheckInForms.Changes(was, was with { Remind = " " }).Schedule.Remind.ShouldBeNull();
        CheckInForms.Changes(was, was with { Remind = "不提醒" }).Schedule.Remind.ShouldBe("不提醒");
        var checkIn = CheckIn.Create(
            default, "Weekly", FeedbackBot.CheckIns.Audiences.Audience.Everyone, Read(Friday with { Remind = "2h" }, null).Times!, default, default, default);
        checkIn.Duplicate(default, "Copy", default, default, default).Reminder.ShouldBe(Reminder.Before(120));
    }

    private static (CheckInTimes? Times, List<Problem> Problems) Read(ScheduleTyped typed, CheckInTimes? now)
    {
        var problems = new List<Problem>();
        return (new ScheduleReader(typed, now, Today, problems).Read(), problems);
    }
}
