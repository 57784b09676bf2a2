using System.Net;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Delivery;

/// <summary>The people of the host live in UTC, work from Monday to Friday and want quiet from 20:00 to 07:00.</summary>
public sealed class HoldingBackTests
{
    [Theory, BothEngines]
    public async Task What_nobody_asked_for_waits_for_working_time_and_holds_back_no_answer(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        await node.MoveToAsync(Utc("2026-11-06 20:30"));

        await host.PostAsync(node, ann, "first");
        await host.PostAsync(node, ann, "second");
        await host.PostAsync(node, ann, "too late", until: Utc("2026-11-09 07:00"));
        await host.PostAsync(node, ann, "in time", until: Utc("2026-11-09 07:01"));
        await node.IdleAsync();
        await host.ReviseAsync(node, ann, "second", "second, changed");
        await AnswerAsync(node, ann, "an answer");
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["an answer"]);
        (await host.MessageAsync("first")).HeldUntil.ShouldBe(Utc("2026-11-09 07:00"));
        var dropped = await host.MessageAsync("too late");
        (dropped.Status, dropped.Error).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.TooLate));
        var (counts, people) = await StandingAsync(node);
        (counts.Waiting, counts.Held, counts.HeldUntil, counts.TooLate).ShouldBe((0, 3, Utc("2026-11-09 07:00"), 1));
        people.Single().Held.ShouldBe(new HeldForPerson(3, Utc("2026-11-09 07:00")));
        (await node.WorkloadAsync("outbox")).NextAt.ShouldBe(Utc("2026-11-09 07:00"));

        await node.MoveToAsync(Utc("2026-11-09 06:59"));
        host.Connector.Texts.ShouldBe(["an answer"]);
        await node.MoveToAsync(Utc("2026-11-09 07:00"));
        host.Connector.Texts.ShouldBe(["an answer", "first", "second, changed", "in time"]);
        (await host.MessageAsync("first")).Attempts.ShouldBe(1);
        (await StandingAsync(node)).Counts.Held.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task It_is_looked_at_again_when_somebody_works_at_other_times_and_waits_on_where_they_do_not(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (ann, ben) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "ben"));
        await node.WorkAsync<FeedbackDb>(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == ben.Id)).LiveBy("de");
            db.Add(Holiday.On(node.Clock.NewId<HolidayId>(), "de", new DateOnly(2026, 11, 2), "A day"));
            db.Add(Absence.Of(node.Clock.NewId<AbsenceId>(), ann.Id, new(new(2026, 11, 2), new(2026, 11, 30)), ann.Id));
        });
        await host.PostAsync(node, ann, "to ann");
        await host.PostAsync(node, ben, "to ben");
        await node.IdleAsync();
        host.Connector.Texts.ShouldBeEmpty();
        (await host.MessageAsync("to ann")).HeldUntil.ShouldBe(Utc("2026-12-01 07:00"));
        (await host.MessageAsync("to ben")).HeldUntil.ShouldBe(Utc("2026-11-03 07:00"));

        await node.WorkAsync<HeldMessages>(held => held.LookAgainAsync(null, default));
        await node.IdleAsync();
        host.Connector.Texts.ShouldBeEmpty();
        (await host.MessageAsync("to ben")).HeldUntil.ShouldBe(Utc("2026-11-03 07:00"));

        await node.WorkAsync<FeedbackDb>(db => db.Set<Absence>().ExecuteDeleteAsync());
        await node.WorkAsync<HeldMessages>(held => held.LookAgainAsync(ben.Id, default));
        await node.IdleAsync();
        host.Connector.Texts.ShouldBeEmpty();
        await node.WorkAsync<HeldMessages>(held => held.LookAgainAsync(ann.Id, default));
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["to ann"]);
    }

    [Theory, BothEngines]
    public async Task What_was_held_back_for_somebody_who_left_is_not_sent_and_what_is_in_their_chat_is_still_changed(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (ann, ben) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "ben"));
        await host.PostAsync(node, ann, "a prompt");
        await host.PostAsync(node, ann, "a deleted prompt");
        await node.MoveToAsync(Utc("2026-11-06 20:30"));
        await host.PostAsync(node, ann, "a digest");
        await host.PostAsync(node, ben, "another digest");
        await node.IdleAsync();

        await host.LeaveAsync(node, ann);
        await AnswerAsync(node, ann, "an answer");
        host.Connector.Answer = r => r.Text == "deleted and closed" && r.Method == "PUT"
            ? StandInConnector.Error(HttpStatusCode.NotFound, "ActivityNotFoundInConversation") : null;
        await host.ReviseAsync(node, ann, "a prompt", "closed");
        await host.ReviseAsync(node, ann, "a deleted prompt", "deleted and closed");
        await node.MoveToAsync(Utc("2026-11-09 07:00"));

        host.Connector.Texts.ShouldBe(["a prompt", "a deleted prompt", "an answer", "closed", "another digest"]);
        foreach (var occasion in new[] { "a digest", "deleted and closed" })
        {
            var ended = await host.MessageAsync(occasion);
            (ended.Status, ended.Error, ended.Payload).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.Gone, null));
        }
    }

    private static Task AnswerAsync(Node node, Person person, string text) => node.WorkAsync<Outbox>(outbox => outbox.PostAsync(
        new Destination.ToConversation("chat-" + person.Name, DeliveryHost.ServiceUrl, "tenant", person.Id), new Occasion(text),
        new OutgoingMessage.Text(text), CancellationToken.None));

    private static async Task<(DeliveryCounts Counts, IReadOnlyList<ReachedPerson> People)> StandingAsync(Node node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var delivery = scope.ServiceProvider.GetRequiredService<DeliveryQueries>();
        return (await delivery.CountsAsync(default), (await delivery.PeopleAsync(1, default)).Rows);
    }

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
