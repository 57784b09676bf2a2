using FeedbackBot.Digests;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestWakesTests
{
    [Theory, BothEngines]
    public async Task One_wake_serves_all_managers_of_a_zone_and_time(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        await world.MoveAsync(world.Cem, world.Ada);

        (await world.Wakes().PlanAsync(null, default)).Select(w => (w.Key, w.At)).ShouldBe(
            [("Europe/Berlin@Fri1630", DigestWorld.Friday), ("America/New_York@Fri1630", DigestWorld.At("2026-11-20T21:30:00Z"))],
            ignoreOrder: true);
        (await world.Wakes().PlanAsync("Asia/Shanghai@Fri1630", default)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task The_digest_comes_at_the_managers_own_half_past_four_and_once_however_often_it_is_woken(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        world.Database.Clock.MoveTo(DigestWorld.Friday.AddTicks(-1));
        await world.Wakes().RunAsync("Europe/Berlin@Fri1630", default);
        (await world.SentAsync()).ShouldBeEmpty();

        world.Database.Clock.MoveTo(DigestWorld.Friday);
        await world.WakeAsync();
        await world.WakeAsync();
        await world.Wakes().RunAsync("Europe/Berlin@Fri1630", default);

        var sent = (await world.SentAsync()).ShouldHaveSingleItem();
        sent.PersonId.ShouldBe(world.Mira.Id);
        sent.Occasion.ShouldBe($"digest/{world.Mira.Id}/20261120");
        (await world.Wakes().PlanAsync("Europe/Berlin@Fri1630", default)).ShouldHaveSingleItem().At.ShouldBe(DigestWorld.Friday.AddDays(7));
    }

    [Theory, BothEngines]
    public async Task Two_nodes_woken_at_once_send_one_digest(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        await using var second = world.Database.BuildNode(DigestWorld.Configure);
        world.Database.Clock.MoveTo(DigestWorld.Friday);

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => Task.Run(() => world.Wakes(i % 2 == 0 ? null : second).RunAsync("Europe/Berlin@Fri1630", default))));

        (await world.SentAsync()).ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task After_a_short_standstill_the_digest_is_made_up_for_and_is_about_its_own_week(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        await world.AskAsync("2026-11-20T13:00:00Z", world.Ada);
        await world.AskAsync("2026-11-20T18:00:00Z", world.Bob);
        world.Database.Clock.MoveTo(DigestWorld.Friday.AddHours(23));

        await world.WakeAsync();

        var mine = (await world.SentAsync()).Single(m => m.PersonId == world.Mira.Id);
        mine.Payload.ShouldNotBeNull().ShouldContain("0 of 1 answered");
    }

    [Theory, BothEngines]
    public async Task After_a_long_standstill_only_the_next_digest_comes(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        world.Database.Clock.MoveTo(DigestWorld.Friday.AddDays(9));
        await world.WakeAsync();
        (await world.SentAsync()).ShouldBeEmpty();

        world.Database.Clock.MoveTo(DigestWorld.Friday.AddDays(14));
        await world.WakeAsync();
        (await world.SentAsync()).Select(m => m.Occasion).ShouldBe([$"digest/{world.Mira.Id}/20261204"]);
    }

    [Theory, BothEngines]
    public async Task A_manager_chooses_when_and_whether(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var chosen = await ChooseAsync(world, (choice, now) => choice.ComeAt(DayOfWeek.Sunday, new TimeOnly(9, 0), now));
        chosen!.Schedule.ShouldBe(new DigestSchedule("Europe/Berlin", DayOfWeek.Friday, new TimeOnly(9, 0)));
        chosen.Wanted.ShouldBe(DayOfWeek.Sunday);

        world.Database.Clock.MoveTo(DigestWorld.At("2026-11-20T08:00:00Z"));
        await world.WakeAsync();
        (await world.SentAsync()).ShouldHaveSingleItem();

        await ChooseAsync(world, (choice, now) => choice.SwitchOff(now));
        world.Database.Clock.MoveTo(DigestWorld.At("2026-11-27T08:00:00Z"));
        await world.WakeAsync();
        (await world.SentAsync()).ShouldHaveSingleItem();

        // Switched on an hour after its time: that one is not made up for.
        world.Database.Clock.MoveTo(DigestWorld.At("2026-11-27T09:00:00Z"));
        await ChooseAsync(world, (choice, now) => choice.SwitchOn(now));
        await world.WakeAsync();
        (await world.SentAsync()).ShouldHaveSingleItem();
        (await world.Wakes().PlanAsync(null, default)).Select(w => w.Key).ShouldContain("Europe/Berlin@Fri0900");
    }

    [Theory, BothEngines]
    public async Task Who_leads_nobody_gets_no_digest_and_chooses_none(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        (await world.Database.WorkAsync(s => s.GetRequiredService<ChooseDigest>().RunAsync(world.Ada.Id, (c, now) => c.SwitchOn(now), default)))
            .ShouldBeNull();

        await world.MoveAsync(world.Dan, world.Mira);
        world.Database.Clock.MoveTo(DigestWorld.At("2026-11-20T21:30:00Z"));
        await world.WakeAsync();

        (await world.SentAsync()).ShouldAllBe(m => m.PersonId == world.Mira.Id);
    }

    private static Task<ChosenDigest?> ChooseAsync(DigestWorld world, Action<DigestChoice, DateTimeOffset> choose) =>
        world.Database.WorkAsync(s => s.GetRequiredService<ChooseDigest>().RunAsync(world.Mira.Id, choose, default));
}
