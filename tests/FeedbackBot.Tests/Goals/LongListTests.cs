using FeedbackBot.Common;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>Lists that are too long to be shown: what comes first stays, and the card says that there is more.</summary>
public sealed class LongListTests
{
    [Theory, BothEngines]
    public async Task Goals_that_wait_for_ones_answer_are_first_however_many_there_are(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-14 09:00");
        for (var i = 0; i < GoalLists.Most; i++)
            await StoredGoals.PutAsync(company, $"Goal {i:000}", Bruno, kpis: 0);
        (await company.SayAsync(Bruno, "goals")).ShouldNotContain("The first");

        await company.SayAsync(Omar, "goal create \"Zero complaints\" --owner bruno --period 2027-Q1 --kpi \"Complaints: 30 -> 0; weight 100\"");
        await company.PressAsync(Omar, company.Host.Chat(Omar).Last(m => m.FromBot), "Propose");
        await company.Host.RestAsync();
        foreach (var list in new[] { "goals", "goals o" })
        {
            var said = await company.SayAsync(Bruno, list);
            said.ShouldContain("The first 300 of 301");
            said.ShouldMatch("(?s)1 · Zero complaints.*2 · Goal 000");
        }
    }

    [Theory, BothEngines]
    public async Task Tasks_that_are_due_first_are_listed_and_the_others_counted(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-14 09:00");
        await AddAsync(company, TaskLists.Most);
        (await company.SayAsync(Bruno, "tasks")).ShouldNotContain("due first, of");
        await company.SayAsync(Bruno, "task add \"Pay the invoice\" --due 2027-01-15");
        var said = await company.SayAsync(Bruno, "tasks");
        said.ShouldContain("The 200 that are due first, of 201");
        said.ShouldContain("Pay the invoice");
    }

    private static async Task AddAsync(Company company, int count)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var (bruno, clock) = (await db.Set<Person>().SingleAsync(p => p.Email == Bruno), company.Host.Clock);
        db.AddRange(Enumerable.Range(0, count).Select(i => GoalTask.Add(clock.NewId<GoalTaskId>(), new TaskFrame($"Task {i}", bruno.Id, new DateOnly(2027, 2, 1)), bruno.Id, clock.GetUtcNow())));
        await db.SaveChangesAsync();
    }
}
