using System.Globalization;
using FeedbackBot.CheckIns.Channels;
using ThreadState = FeedbackBot.CheckIns.Channels.ThreadState;

namespace FeedbackBot.Tests.CheckIns.Channels;

public sealed class ChannelThreadTests
{
    private static readonly ThreadState State = new(3, 1, 2, 0, 4, 1, 0, At(9), At(18), At(20));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-29")]
    [InlineData("2026-11-29", "2026-11-23", "2026-11-29")]
    [InlineData("2027-01-01", "2026-12-28", "2027-01-03")]
    public void A_week_is_from_Monday_to_Sunday(string date, string from, string to)
    {
        ThreadDates.Of(ChannelRhythm.Weekly, DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBe(new ThreadDates(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)));
        ThreadDates.Of(ChannelRhythm.Daily, DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBe(new ThreadDates(DateOnly.Parse(date, CultureInfo.InvariantCulture), DateOnly.Parse(date, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Each_page_and_each_change_of_it_is_an_occasion_of_its_own_and_leads_back_to_its_thread()
    {
        var post = new ChannelPostId(Guid.CreateVersion7(At(9)));
        var thread = ChannelThread.Of(post, new DateOnly(2026, 11, 23));
        ChannelThread.Parse(thread.Root.Key).ShouldBe((post, thread.From));
        ChannelThread.Parse(thread.Page(7).Key).ShouldBe((post, thread.From));
        ChannelThread.Parse("digest/1/20261123").ShouldBeNull();
        ChannelThread.Parse("channel/post/x/20261123").ShouldBeNull();
        var change = thread.Change(1);
        thread.Show("a", ["x", "y"], At(9));
        thread.Change(1).ShouldNotBe(change);
        thread.Pages.ShouldBe(["x", "y"]);
    }

    [Fact]
    public void What_changes_what_is_shown_changes_the_fingerprint_and_nothing_else_does()
    {
        var shown = State.Fingerprint(At(10));
        State.Fingerprint(At(11)).ShouldBe(shown);
        State.Fingerprint(At(18)).ShouldNotBe(shown);
        (State with { Submissions = 5 }).Fingerprint(At(10)).ShouldNotBe(shown);
        (State with { Answered = 4, Open = 1 }).Fingerprint(At(10)).ShouldNotBe(shown);
        (State with { SolvedBlockers = 1 }).Fingerprint(At(10)).ShouldNotBe(shown);
        (State with { LateUntil = At(23) }).Fingerprint(At(10)).ShouldBe(shown);
        (State.IsClosed(At(18)), State.IsOver(At(19)), State.IsOver(At(20))).ShouldBe((true, false, true));
        new ThreadState(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, At(1), At(2), At(3))
            .Fingerprint(At(0)).Length.ShouldBeLessThanOrEqualTo(ChannelThread.MaxShown);
    }

    private static DateTimeOffset At(int hour) => new(2026, 11, 23, hour, 0, 0, TimeSpan.Zero);
}
