using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;
using static FeedbackBot.Tests.CheckIns.Reminders.Reminded;

namespace FeedbackBot.Tests.CheckIns.Reminders;

/// <summary>Reminders that somebody asks for.</summary>
public sealed class AskedReminderTests
{
    [Theory, BothEngines]
    public async Task Whoever_manages_it_has_everybody_reminded_once_beside_the_automatic_one(string engine)
    {
        await using var team = await CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBeOfType<RemindOutcome.NotOpen>();
        await team.PlayToAsync("2026-11-06 09:30");
        var wei = (await team.PromptsAsync(team.Wei)).Single();

        (await RemindAsync(team, checkIn, team.Ana)).ShouldBeOfType<RemindOutcome.NotOpen>("it is not hers");
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(1));
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Before(Utc("2026-11-06 09:30")));
        (await team.PayloadAsync(PromptOccasions.Remind(wei.Id, ReminderKind.Asked))).ShouldNotBeNull().ShouldContain("Mia asks for your answer");
        (await RemindAsync(team, checkIn, team.Joe, isAdmin: true)).ShouldBeOfType<RemindOutcome.ByOthers>();
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(2);
        var entry = await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"));
        entry.Subject.Split(',').ShouldSatisfyAllConditions(s => s[0].ShouldBe($"{wei.RoundId}"), s => s[1].ShouldBe($"{team.Wei.Id}"), s => s.Length.ShouldBe(2));

        await team.DeliverAsync();
        await team.ClickAsync<AnswerPrompt>(team.Wei, Answers(wei, "Done", "4"));
        (await team.OccasionsAsync("checkin/reminded/")).Count.ShouldBe(2, "both reminders are over");

        // A week later, shortly before the automatic one: nobody is reminded twice within the hour.
        await team.PlayToAsync("2026-11-13 08:30");
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(1));
        await team.PlayToAsync("2026-11-13 10:00");
        (await RemindedAsync(team)).Count(r => r.Name == "Wei").ShouldBe(3);

        // Who asks for it is not told that nobody is missing because the card has only just come.
        await team.PlayToAsync("2026-11-20 06:05");
        await team.DeliverAsync();
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(1));
    }

    [Theory, BothEngines]
    public async Task Of_an_anonymous_round_nobody_is_told_whom_or_how_many_a_reminder_reached_and_nothing_stored_says_it_later(string engine)
    {
        await using var team = await CreateAsync(engine);
        var created = await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Voices", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What should change?"])
        { Privacy = new PrivacyTyped { Anonymous = true } });
        var checkIn = created.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        await team.PlayToAsync("2026-11-06 09:30");
        var wei = (await team.PromptsAsync(team.Wei)).Single();
        (await team.PayloadAsync(PromptOccasions.Remind(wei.Id, ReminderKind.Automatic))).ShouldNotBeNull().ShouldContain("Nobody is shown who gets it");
        Json(await team.ClickAsync<ChangeAnswer>(team.Wei, new JsonObject { ["prompt"] = $"{wei.Id}", ["copy"] = "Automatic" })).ShouldContain("q1");
        await team.DeliverAsync();
        var send = new JsonObject { ["prompt"] = $"{wei.Id}", ["q1"] = "More time", ["copy"] = "Automatic" };
        Json(await team.ClickAsync<AnswerPrompt>(team.Wei, send)).ShouldContain("Thank you, taken");
        (await team.OccasionsAsync("checkin/answered/")).Count.ShouldBe(1);

        // Everybody has taken part: that is not told either.
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(null));
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(1);
        (await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"))).Subject.ShouldBe($"{wei.RoundId}");
        (await team.PromptsAsync(team.Wei)).Single().ShouldSatisfyAllConditions(p => p.RemindedAt.ShouldBeNull(), p => p.AwaitsReminder.ShouldBeFalse());

        await team.PlayToAsync("2026-11-07 12:00");
        await team.Database.WorkAsync(s => s.GetRequiredService<FeedbackBot.CheckIns.Anonymity.CountRound>().RunAsync(wei.RoundId, default));
        (await team.PromptsAsync()).ShouldAllBe(p => p.Version == 0 && p.RemindedAt == null && !p.AwaitsReminder);
    }

    [Theory, BothEngines]
    public async Task Of_a_confidential_round_the_direct_manager_alone_is_told_how_many_a_reminder_reached(string engine)
    {
        await using var team = await CreateAsync(engine);
        var created = await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Quiet", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What should change?"])
        { Privacy = new PrivacyTyped { Confidential = true } });
        var checkIn = created.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        await team.PlayToAsync("2026-11-06 08:00");
        var round = (await team.PromptsAsync(team.Wei)).Single().RoundId;

        (await RemindAsync(team, checkIn, team.Joe, isAdmin: true)).ShouldBe(new RemindOutcome.Sent(null));
        (await team.Database.WorkAsync(services => services.GetRequiredService<RemindPeople>().OwnReportsAsync(Actor(team.Manager, isManager: true), round, default)))
            .ShouldBeOfType<RemindOutcome.ByOthers>();
        (await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"))).Subject.ShouldBe($"{round}");
        await team.PlayToAsync("2026-11-06 13:30");
        (await team.Database.WorkAsync(services => services.GetRequiredService<RemindPeople>().OwnReportsAsync(Actor(team.Manager, isManager: true), round, default)))
            .ShouldBe(new RemindOutcome.Sent(1));
    }

    private static Task<RemindOutcome> RemindAsync(CheckInFixture team, CheckIn checkIn, Person by, bool isAdmin = false) => team.Database.WorkAsync(
        services => services.GetRequiredService<RemindPeople>().EverybodyAsync(Actor(by, isAdmin, isManager: true), checkIn.Id, default));
}
