using FeedbackBot.Common;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Goals that somebody called off track, and KPIs whose forecast misses the target clearly once a quarter of the period is over.</summary>
internal sealed class OffTrackWatch(FeedbackDb db, ReadConfidences confidences, PictureReader pictures) : IGoalWatch
{
    private const int PartOfPeriod = 4;

    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var ids = goals.Select(g => g.Id).ToList();
        var sure = await confidences.OfAsync(ids, ct);
        var found = goals.Where(g => sure.GetValueOrDefault(g.Id)?.Sure == Confidence.OffTrack)
            .Select(g => new FoundWarning(g.Id, WarningKind.OffTrack, "said", g.Name)).ToList();
        var kpis = (await db.Set<Kpi>().AsNoTracking().Where(k => ids.Contains(k.GoalId) && k.Terms != null).ToListAsync(ct)).ToLookup(k => k.GoalId, k => k.Terms!);
        var seen = await pictures.OfAsync(goals, kpis, ct);
        found.AddRange(seen.SelectMany(goal => goal.Where(IsMissed).Select(p => new FoundWarning(goal.Key, WarningKind.WillMiss, p.Terms.Id.ToString(), p.Terms.Name))));
        return found;
    }

    private static bool IsMissed(KpiPicture picture) =>
        (picture.Today.DayNumber - picture.Period.From.DayNumber) * PartOfPeriod >= picture.Period.Days && picture.Forecast?.Word == ForecastWord.Misses;
}
