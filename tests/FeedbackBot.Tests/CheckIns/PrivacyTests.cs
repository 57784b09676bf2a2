using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.CheckIns;

public sealed class PrivacyTests
{
    [Theory]
    [InlineData(true, true, null, "Only one of")]
    [InlineData(false, false, "5", "is for anonymous and confidential check-ins")]
    [InlineData(true, false, "2", "too low")]
    [InlineData(false, true, "2", "too low")]
    [InlineData(false, true, "many", "no threshold")]
    [InlineData(false, true, "99999999999", "no threshold")]
    public void What_cannot_be_kept_is_refused_with_what_would_be_right(bool confidential, bool anonymous, string? threshold, string says) =>
        PrivacyText.Parse(new PrivacyTyped(confidential, anonymous, threshold)).Problem!.In(Texts.For("en-US")).ShouldContain(says);

    [Theory]
    [InlineData(false, false, null, Confidentiality.Named, null)]
    [InlineData(true, false, null, Confidentiality.Confidential, null)]
    [InlineData(true, false, "4", Confidentiality.Confidential, 4)]
    [InlineData(false, true, null, Confidentiality.Anonymous, 5)]
    [InlineData(false, true, " 3 ", Confidentiality.Anonymous, 3)]
    internal void Five_answers_are_the_usual_threshold(bool confidential, bool anonymous, string? typed, Confidentiality kind, int? threshold) =>
        PrivacyText.Parse(new PrivacyTyped(confidential, anonymous, typed)).Value.ShouldBe(new Privacy(kind, threshold));

    [Fact]
    public void A_blocker_is_asked_under_a_name_or_not_at_all()
    {
        var blocker = new Question(default, QuestionKind.Blocker, "In your way?", []);
        Privacy.Anonymous().Refuses(blocker)!.In(Texts.For("en-US")).ShouldContain("as words");
        Privacy.Confidential.Refuses(blocker).ShouldBeNull();
    }

    [Theory, BothEngines]
    internal async Task A_round_keeps_the_privacy_people_were_asked_under(string engine)
    {
        await using var fixture = await CheckInFixture.CreateAsync(engine);
        var weekly = await fixture.CreateWeeklyAsync();
        await fixture.PlayToAsync("2026-11-06 13:30");
        await fixture.Database.WorkAsync(async services =>
            (await services.GetRequiredService<FeedbackBot.Storage.FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == weekly.Id))
                .Protect(Privacy.Confidential));
        await fixture.PlayToAsync("2026-11-13 13:30");
        var rounds = await fixture.Database.ReadAsync(db => db.Set<Round>().OrderBy(r => r.Date).Select(r => r.Confidentiality).ToListAsync());
        rounds.ShouldBe([Confidentiality.Named, Confidentiality.Confidential]);
    }
}
