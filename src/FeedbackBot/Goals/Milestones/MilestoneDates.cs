using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Milestones;

/// <summary>A milestone is due within its goal's period, and nobody agrees to one whose day has passed.</summary>
internal sealed class MilestoneDates(FeedbackDb db, TimeProvider clock)
{
    /// <summary>Those of these terms whose day has passed, by the calendar of the goal's owner; what was agreed before stays what it was.</summary>
    public async Task<IReadOnlyList<Problem>> PastAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        if (!kpis.Any(k => k.IsMilestone))
            return [];
        var agreed = goal.AgreedNumber is { } number ? await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct) : null;
        return Past(kpis, agreed?.Kpis ?? [], clock.GetUtcNow().DateIn(await RecordValue.ZoneAsync(db, goal, ct)));
    }

    /// <param name="kpis">That are to be agreed on.</param>
    /// <param name="agreed">That hold until then.</param>
    /// <param name="today">On the calendar of the goal's owner.</param>
    public static IReadOnlyList<Problem> Past(IReadOnlyList<KpiTerms> kpis, IReadOnlyList<KpiTerms> agreed, DateOnly today) =>
        [.. kpis.Where(k => k.Due < today && !agreed.Any(a => a.Id == k.Id && a.Due == k.Due))
            .Select(k => new Problem("Goals.MilestonePast", CardText.EscapeLine(k.Name), DateText.Example(k.Due!.Value), DateText.Example(today)))];

    public static IReadOnlyList<Problem> Outside(IReadOnlyList<KpiTerms> kpis, GoalPeriod period) =>
        [.. kpis.Where(k => k.Due is { } due && !period.Days.Includes(due))
            .Select(k => new Problem("Goals.MilestoneOutside", CardText.EscapeLine(k.Name), DateText.Example(k.Due!.Value), DateText.Example(period.From), DateText.Example(period.To)))];
}
