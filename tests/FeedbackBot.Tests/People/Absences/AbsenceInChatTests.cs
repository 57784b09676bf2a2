using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.People.Absences;

/// <summary>Absences and quiet hours as people meet them: the real host, over the wire, on Monday, 23 November 2026.</summary>
public sealed class AbsenceInChatTests
{
    private const string Ada = "ada.keller@contoso.example";
    private const string Omar = "omar.haddad@contoso.example";
    private const string Bruno = "bruno.silva@contoso.example";
    private const string Qiang = "qiang.wang@contoso.example";
    private const string Frida = "frida.holm@contoso.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_says_when_they_are_away_sees_what_was_understood_and_takes_it_back_once()
    {
        await using var host = await StartAsync();
        Said(await host.SayAsync(Bruno, "ooo 2026-12-24..2026-12-27", Ct)).ShouldContain("4 days, working days among them: 2");
        var merged = (await host.SayAsync(Bruno, "ooo 27.12.-2.1.", Ct))[^1];
        Said([merged]).ShouldContain("Sunday, 27 December 2026");
        Said([merged]).ShouldContain("Thu 24 Dec 2026 – Sat 2 Jan 2027");
        Said(await host.SayAsync(Bruno, "whoami", Ct)).ShouldContain("next: Thu 24 Dec 2026 – Sat 2 Jan 2027");

        var undone = await host.PressAsync(Bruno, new Press(merged.Id, "Undo") { Copies = 2 }, Ct);
        undone.Card!.ToJsonString().ShouldContain("Undone");
        (await host.PressAsync(Bruno, new Press(merged.Id, "Undo") { StaleCard = merged.Card }, Ct)).Card!.ToJsonString().ShouldContain("Undone");
        Said(await host.SayAsync(Bruno, "ooo", Ct)).ShouldContain("Thu 24 Dec 2026 – Sun 27 Dec 2026");

        var first = (await host.SayAsync(Bruno, "ooo until friday", Ct))[^1];
        var back = (await host.SayAsync(Bruno, "back", Ct))[^1];
        Said([back]).ShouldContain("You are back");
        (await host.PressAsync(Bruno, new Press(first.Id, "Undo"), Ct)).Card!.ToJsonString().ShouldContain("changed since");
        (await host.PressAsync(Bruno, new Press(back.Id, "Undo"), Ct)).Card!.ToJsonString().ShouldContain("is away again");
        Said(await host.SayAsync(Bruno, "whoami", Ct)).ShouldContain("now: Mon 23 Nov 2026 – Fri 27 Nov 2026");
        var list = (await host.SayAsync(Bruno, "ooo", Ct))[^1];
        (await host.PressAsync(Bruno, new Press(list.Id, "End it today"), Ct)).Card!.ToJsonString().ShouldContain("You are back");
        Said(await host.SayAsync(Bruno, "back", Ct)).ShouldContain("nothing to end");
    }

    [Fact]
    public async Task A_manager_sets_it_for_their_people_only_and_these_are_told()
    {
        await using var host = await StartAsync();
        Said(await host.SayAsync(Omar, "ooo friday --for Bruno", Ct)).ShouldContain("Bruno Silva is away");
        await host.RestAsync(Ct);
        var told = host.Chat(Bruno)[^1];
        Said([told]).ShouldContain("Omar Haddad entered that you are away");
        (await host.PressAsync(Bruno, new Press(told.Id, "Undo"), Ct)).Card!.ToJsonString().ShouldContain("Undone");
        Said(await host.SayAsync(Omar, "ooo list", Ct)).ShouldContain("neither you nor anybody you lead");
        Said(await host.SayAsync(Omar, "ooo tomorrow --for Frida", Ct)).ShouldContain("found nobody");
        Said(await host.SayAsync(Bruno, "ooo tomorrow --for Omar", Ct)).ShouldContain("found nobody");
        Said(await host.SayAsync(Ada, "ooo tomorrow --for Frida", Ct)).ShouldContain("Frida Holm is away");
        var others = host.Chat(Ada)[^1];
        var mine = (await host.SayAsync(Frida, "ooo friday", Ct))[^1];
        (await host.PressAsync(Bruno, new Press(told.Id, "Undo") { StaleCard = others.Card, Force = true }, Ct)).Message.ShouldNotBeNull().ShouldContain("only change absences");
        Said([mine]).ShouldContain("You are away");
        Said(await host.SayAsync(Ada, "audit --person Bruno", Ct)).ShouldContain("absence.set");
        Said(await host.SayAsync(Ada, "people show Frida", Ct)).ShouldContain("Tue 24 Nov 2026");
    }

    [Fact]
    public async Task It_is_understood_in_Chinese_and_what_is_wrong_is_explained()
    {
        await using var host = await StartAsync();
        Said(await host.SayAsync(Qiang, "请假 到周五", Ct)).ShouldContain("2026年11月27日星期五");
        Said(await host.SayAsync(Qiang, "回来了", Ct)).ShouldContain("您已回来");
        Said(await host.SayAsync(Qiang, "请假12月24日至1月2日", Ct)).ShouldContain("2027年1月2日星期六");
        Said(await host.SayAsync(Qiang, "请假 上周一", Ct)).ShouldContain("没有看懂");
        Said(await host.SayAsync(Qiang, "ooo 2026-11-02", Ct)).ShouldContain("已经过去");
        Said(await host.SayAsync(Bruno, "ooo 2026-12-24..2026-12-20", Ct)).ShouldContain("comes before the first");
        Said(await host.SayAsync(Bruno, "ooo 3/4", Ct)).ShouldContain("two different days");
        Said(await host.SayAsync(Bruno, "ooo <b>soon</b>", Ct)).ShouldContain("did not understand");
        Said(await host.SayAsync(Bruno, "ooo", Ct)).ShouldContain("Nothing is set");
    }

    [Fact]
    public async Task Quiet_hours_and_working_days_are_each_persons_own_and_hold_until_they_follow_the_directory_again()
    {
        await using var host = await StartAsync();
        Said(await host.SayAsync(Bruno, "quiet", Ct)).ShouldContain("From 20:00 to 07:00");
        Said(await host.SayAsync(Bruno, "quiet 7pm to 8.30am", Ct)).ShouldContain("From 19:00 to 08:30");
        Said(await host.SayAsync(Bruno, "quiet 8-8", Ct)).ShouldContain("two different times");
        Said(await host.SayAsync(Bruno, "workdays mon-thu", Ct)).ShouldContain("your own choice");
        Said(await host.SayAsync(Bruno, "workdays never", Ct)).ShouldContain("did not understand");
        Said(await host.AttachAsync(Ada, "people.csv", SampleCompany.Csv, "people import", Ct)).ShouldContain("Nothing to import");
        var known = Said(await host.SayAsync(Bruno, "whoami", Ct));
        known.ShouldContain("19:00 to 08:30 (own choice)");
        known.ShouldContain("Mon, Tue, Wed, Thu (own choice)");

        Said(await host.SayAsync(Omar, "ooo 2026-11-30 --for Bruno", Ct)).ShouldContain("is away");
        await host.MoveToAsync(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero), Ct);
        Said(await host.SayAsync(Omar, "back --for Bruno", Ct)).ShouldContain("nothing to end");
        Said(await host.SayAsync(Omar, "ooo 2026-12-01 --for Bruno", Ct)).ShouldContain("is away");
        Said(await host.SayAsync(Ada, "delivery status", Ct)).ShouldContain("1 message held until");
        Said(host.Chat(Bruno)).ShouldNotContain("Tuesday, 1 December 2026");
        Said(await host.SayAsync(Bruno, "workdays auto", Ct)).ShouldContain("as the directory says");
        await host.RestAsync(Ct);
        Said(host.Chat(Bruno)).ShouldContain("Tuesday, 1 December 2026");
        Said(await host.SayAsync(Bruno, "quiet off", Ct)).ShouldContain("no quiet hours");
        Said(await host.SayAsync(Qiang, "免打扰 晚上7点-早上8点", Ct)).ShouldContain("19:00 至 08:00");
        Said(await host.SayAsync(Qiang, "工作日 周一至周三", Ct)).ShouldContain("您自己的选择");
    }

    private static Task<PlaygroundHost> StartAsync() =>
        Playgrounds.StartAsync(new PlaygroundOptions { Start = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) }, Ct);

    private static string Said(IEnumerable<ChatMessage> messages) =>
        string.Join('\n', messages.Select(m => m.Text + System.Text.RegularExpressions.Regex.Unescape(m.Card?.ToJsonString() ?? "")));
}
