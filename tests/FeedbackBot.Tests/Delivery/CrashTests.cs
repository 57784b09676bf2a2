using FeedbackBot.Playground.Host;
using FeedbackBot.Tests.Support;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Delivery;

/// <summary>The whole bot against the stand-in, its process ended at the worst moment.</summary>
public sealed class CrashTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task What_was_sent_and_not_recorded_is_sent_again_after_the_lease_and_then_no_more(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        var host = company.Host;
        await host.SayAsync(Ada, "hello", Ct);
        var before = FromBot(host);
        var trap = host.Teams.TrapNextSend();
        var said = host.SayAsync(Ada, "help", Ct);
        await trap.Caught.WaitAsync(TimeSpan.FromSeconds(30), Ct);

        await host.StopBotAsync(brutal: true);
        trap.Drop();
        await Record.ExceptionAsync(() => said);
        FromBot(host).ShouldBe(before + 1);
        await host.StartBotAsync(Ct);
        await host.AdvanceAsync(TimeSpan.FromMinutes(2), Ct);
        FromBot(host).ShouldBe(before + 2);
        await host.AdvanceAsync(TimeSpan.FromHours(2), Ct);

        FromBot(host).ShouldBe(before + 2);
        var copies = host.Chat(Ada).Where(m => m.FromBot).TakeLast(2).Select(m => m.Card?.ToString() ?? m.Text).ToList();
        copies[0].ShouldBe(copies[1]);
    }

    private static int FromBot(PlaygroundHost host) => host.Chat(Ada).Count(m => m.FromBot);
}
