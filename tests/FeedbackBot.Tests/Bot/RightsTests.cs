using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Playground.Host;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Bot;

public sealed class RightsTests
{
    [Theory, BothEngines]
    public async Task Someone_without_rights_who_tries_every_admin_command_is_told_who_may_and_changes_nothing(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        var host = company.Host;
        var member = host.Teams.Company.All.First(c => !c.IsAdmin && host.Teams.Company.All.All(o => o.Manager != c.Id)).Id;
        await host.SayAsync(member, "help");
        var before = await CountAsync(host);
        var commands = UnstartedBot.Grammar.All.Select(c => c.Spec).Where(s => s.Who == Who.Admin).ToList();
        commands.Count.ShouldBeGreaterThan(5);

        foreach (var spec in commands)
        {
            var replies = await host.SayAsync(member, spec.Example);
            replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain(spec.Path);
        }

        (await CountAsync(host)).ShouldBe(before);
        (await RefusedAsync(host, member)).ShouldBe(commands.Select(s => s.Path), ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task Someone_who_leads_nobody_may_not_use_what_is_for_managers(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        var host = company.Host;
        var member = host.Teams.Company.All.First(c => !c.IsAdmin && host.Teams.Company.All.All(o => o.Manager != c.Id)).Id;

        await host.SayAsync(member, "help");

        foreach (var spec in UnstartedBot.Grammar.All.Select(c => c.Spec).Where(s => s.Who == Who.Manager))
            (await host.SayAsync(member, spec.Example)).ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain(spec.Path);
    }

    [Theory, BothEngines]
    public async Task Help_shows_only_what_this_person_may_use(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        var host = company.Host;
        var member = host.Teams.Company.All.First(c => !c.IsAdmin && host.Teams.Company.All.All(o => o.Manager != c.Id)).Id;
        var admin = host.Teams.Company.All.First(c => c.IsAdmin).Id;

        var shown = (await host.SayAsync(member, "help")).Last().Card!.ToJsonString();
        var all = (await host.SayAsync(admin, "help")).Last().Card!.ToJsonString();

        foreach (var spec in UnstartedBot.Grammar.All.Select(c => c.Spec).Where(s => s.Who == Who.Admin))
        {
            shown.ShouldNotContain($"**{spec.Path}**");
            all.ShouldContain($"**{spec.Path}**");
        }
    }

    /// <summary>Rows of every table but those that remember what was said, sent and refused.</summary>
    private static async Task<string> CountAsync(PlaygroundHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        Type[] remembered = [typeof(AuditEntry), typeof(OutboxMessage), typeof(FeedbackBot.Bot.Turns.ProcessedActivity)];
        var counts = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !remembered.Contains(e.ClrType) && !e.IsOwned()))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!
                .MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
            counts.Add($"{entity.ShortName()}: {await rows.CountAsync()}");
        }

        return string.Join(", ", counts);
    }

    private static async Task<List<string>> RefusedAsync(PlaygroundHost host, string person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<AuditEntry>()
            .Where(a => a.ActorExternalId == person && a.Outcome == AuditOutcome.Refused)
            .Select(a => a.Subject).ToListAsync();
    }
}
