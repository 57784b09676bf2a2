using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.CheckIns.Reminders;

internal static class Reminded
{
    /// <summary>Who was reminded and when, in order.</summary>
    public static async Task<List<(string Name, DateTimeOffset At)>> RemindedAsync(CheckInFixture team) => [.. (await team.Database.ReadAsync(db => (
        from message in db.Set<OutboxMessage>()
        join person in db.Set<Person>() on message.PersonId equals person.Id
        where message.Occasion.StartsWith("checkin/remind/")
        orderby message.Number
        select new { person.Name, message.CreatedAt }).ToListAsync())).Select(r => (r.Name, r.CreatedAt))];
}
