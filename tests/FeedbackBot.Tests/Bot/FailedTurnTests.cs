using System.Text.Json.Nodes;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Bot;

/// <summary>What is accepted is kept or answered, or the channel is told to send it again.</summary>
public sealed class FailedTurnTests
{
    [Theory, BothEngines]
    public async Task What_nobody_waits_for_is_asked_for_again_and_somebody_who_waits_is_answered(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        await company.SayAsync(Company.Bruno, "help");
        var said = company.Host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.AsObject();
        await RenameAsync(company, "ChatAddresses", "Elsewhere");

        (await SendAsync(said, "removed", "installationUpdate", "remove")).ShouldBe(500);
        (await SendAsync(said, "joined", "conversationUpdate", null)).ShouldBe(500);
        (await SendAsync(said, "written", "message", null)).ShouldBe(200);
        await RenameAsync(company, "Elsewhere", "ChatAddresses");
        await company.Host.AdvanceAsync(TimeSpan.FromMinutes(2));
        company.Host.Chat(Company.Bruno)[^1].Text.ShouldNotBeNull().ShouldContain("went wrong");

        (await SendAsync(said, "removed", "installationUpdate", "remove")).ShouldBe(200);
        (await ReachabilityAsync(company)).ShouldBe(Reachability.NotInstalled);

        async Task<int> SendAsync(JsonObject like, string id, string type, string? action)
        {
            var activity = like.DeepClone().AsObject();
            (activity["id"], activity["type"], activity["action"]) = (id, type, action);
            if (type == "conversationUpdate")
                activity["membersAdded"] = new JsonArray(activity["recipient"]!.DeepClone());
            return (await company.Host.Teams.Bot.SendAsync(activity, default)).Status;
        }
    }

    private static async Task RenameAsync(Company company, string from, string to)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
#pragma warning disable EF1002 // Names of tables, and ours.
        await db.Database.ExecuteSqlRawAsync($"ALTER TABLE \"{from}\" RENAME TO \"{to}\"");
#pragma warning restore EF1002
    }

    private static async Task<Reachability> ReachabilityAsync(Company company)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        return await db.Set<ChatAddress>().Where(a => db.Set<FeedbackBot.People.Person>().Any(p => p.Id == a.PersonId && p.Email == Company.Bruno))
            .Select(a => a.Reachability).SingleAsync();
    }
}
