using FeedbackBot.Common;
using FeedbackBot.Digests;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

public sealed class DailyDigestTests
{
    [Theory, BothEngines]
    public async Task It_comes_beside_the_weekly_one_on_days_on_which_somebody_was_asked(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var chosen = await ChooseAsync(world, new TimeOnly(17, 0));
        chosen.Describe(Texts.For(Language.English)).ShouldContain("A daily one comes at 5:00");
        await world.AskAsync("2026-11-19T13:00:00Z", world.Ada);

        await WakeAtAsync(world, "2026-11-19T16:00:00Z");
        await WakeAtAsync(world, "2026-11-20T16:00:00Z");
        await world.AskAsync("2026-11-21T13:00:00Z", world.Bob);
        await WakeAtAsync(world, "2026-11-21T16:00:00Z");

        (await MinesAsync(world)).Select(m => m.Occasion).ShouldBe([$"digest/daily/{world.Mira.Id}/20261119", $"digest/{world.Mira.Id}/20261120"]);

        // Saturday is no working day of Mira's: it is in Monday's, which covers three days.
        await WakeAtAsync(world, "2026-11-23T16:00:00Z");
        (await MinesAsync(world))[^1].Occasion.ShouldBe($"digest/daily/{world.Mira.Id}/20261123");
        (await MinesAsync(world))[^1].Payload.ShouldNotBeNull().ShouldContain("The 3 days to");

        await ChooseAsync(world, null);
        await world.AskAsync("2026-11-24T13:00:00Z", world.Ada);
        await WakeAtAsync(world, "2026-11-24T16:00:00Z");
        (await MinesAsync(world)).Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task What_fell_in_an_absence_is_in_one_digest_on_the_return(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        await ChooseAsync(world, new TimeOnly(17, 0));
        await world.Database.AddAsync(Absence.Of(
            world.Database.Clock.NewId<AbsenceId>(), world.Mira.Id, new DateRange(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 26)), world.Mira.Id));
        foreach (var day in new[] { 23, 24, 25, 26 })
        {
            await world.AskAsync($"2026-11-{day}T13:00:00Z", world.Ada);
            await WakeAtAsync(world, $"2026-11-{day}T16:00:00Z");
        }

        (await world.PostedAsync("digest/daily")).Count.ShouldBe(1);
        await WakeAtAsync(world, "2026-11-27T16:00:00Z");

        var caughtUp = (await world.PostedAsync("digest/daily"))[^1];
        caughtUp.Occasion.ShouldEndWith("/20261127");
        caughtUp.Payload.ShouldNotBeNull().ShouldContain("0 of 3 answered");
    }

    [Fact]
    public void Absences_are_told_in_the_order_in_which_they_come_and_a_return_once()
    {
        PersonInfo Person(int id, string name) => new(
            PersonId.From(new Guid(id, 0, 0, new byte[8])), $"{id}", name, null, null, null, null, null, "Etc/UTC", "en-US", WorkDays.MondayToFriday, false, true);
        PersonInfo[] people = [Person(1, "Ada"), Person(2, "Bob"), Person(3, "Cem")];
        var period = new DigestPeriod(DigestWorld.Friday, TimeZoneInfo.Utc);
        var away = new Away(
        [
            (people[0].Id, Days("2026-11-30", "2026-12-01")), (people[1].Id, Days("2026-11-16", "2026-11-24")),
            (people[2].Id, Days("2026-11-16", "2026-11-17")), (people[2].Id, Days("2026-12-05", "2026-12-05")),
        ]);

        DigestReader.ToCome(away, people, period.LastDay).Select(a => (a.Name, a.From.Day, a.To.Day)).ShouldBe([("Bob", 21, 24), ("Ada", 30, 1)]);
        DigestReader.Returned(away, people, period).ShouldBe(new Dictionary<PersonId, DateOnly> { [people[2].Id] = new(2026, 11, 18) });
    }

    private static async Task<List<FeedbackBot.Delivery.OutboxMessage>> MinesAsync(DigestWorld world) =>
        [.. (await world.SentAsync()).Where(m => m.PersonId == world.Mira.Id)];

    private static DateRange Days(string from, string to) => new(DateOnly.Parse(from), DateOnly.Parse(to));

    private static async Task WakeAtAsync(DigestWorld world, string at)
    {
        world.Database.Clock.MoveTo(DigestWorld.At(at));
        await world.WakeAsync();
    }

    private static async Task<ChosenDigest> ChooseAsync(DigestWorld world, TimeOnly? at) =>
        (await world.Database.WorkAsync(s => s.GetRequiredService<ChooseDigest>().RunAsync(world.Mira.Id, (c, now) => c.ComeDaily(at, now), default)))!;
}
