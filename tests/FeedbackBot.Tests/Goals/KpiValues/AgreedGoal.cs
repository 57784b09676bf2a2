using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.KpiValues;

/// <summary>Bruno's goal for the first quarter of 2027 with Omar: retention in percent, orders as a count.</summary>
internal static class AgreedGoal
{
    public static async Task PutAsync(Company company, bool isAgreed = true)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var now = company.Host.Clock.GetUtcNow();
        var owner = await db.Set<Person>().SingleAsync(p => p.Email == Bruno);
        var partner = await db.Set<Person>().SingleAsync(p => p.Email == Omar);
        var frame = new GoalFrame("Keep more customers", GoalLevel.Person, null, owner.Id, partner.Id, GoalPeriod.Quarter(2027, 1));
        var goal = Goal.Draft(company.Host.Clock.NewId<GoalId>(), frame, owner.Id, now);
        KpiTerms[] kpis = [Terms("retention", "Retention", KpiUnit.Percent, 41.5m, 70), Terms("orders", "Orders", KpiUnit.Count, 2000, 30)];
        var terms = GoalTerms.Write(company.Host.Clock.NewId<GoalTermsId>(), goal.Id, 1, 100, kpis, owner.Id, now);
        goal.Propose(owner.Id);
        terms.Propose(now);
        if (isAgreed)
        {
            terms.Agree(partner.Id, now);
            goal.Agree();
        }

        db.AddRange(goal, terms);
        foreach (var one in kpis)
        {
            var kpi = Kpi.Reserve(one, goal.Id, owner.Id);
            if (isAgreed)
                kpi.Agree(one, owner.Id);
            db.Add(kpi);
        }

        await db.SaveChangesAsync();

        KpiTerms Terms(string key, string name, KpiUnit unit, decimal target, decimal weight) =>
            new(company.Host.Clock.NewId<KpiId>(), key, name, unit, KpiDirection.Up, weight, target, new ScoringRule.AllOrNothing());
    }
}
