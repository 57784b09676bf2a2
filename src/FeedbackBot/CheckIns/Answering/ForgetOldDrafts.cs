using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Once a day, forgets what was typed and never sent for rounds that take nothing any more, after some days in which it can be copied.</summary>
internal sealed class ForgetOldDrafts(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock) : IWakeSource
{
    public string Name => "checkins.drafts";

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var first = await Drafted(db).MinAsync(p => (DateTimeOffset?)(p.LateUntil ?? p.ClosesAt), ct);
        var due = (first ?? clock.GetUtcNow()) + Drafts.KeptAfter;
        return [new Wake("forget", due.UtcDateTime.Date.AddDays(1).AddHours(3))];
    }

    public Task RunAsync(string key, CancellationToken ct) => work.RunAsync(async services =>
    {
        var db = services.GetRequiredService<FeedbackDb>();
        var before = clock.GetUtcNow() - Drafts.KeptAfter;
        var over = await Drafted(db).Where(p => (p.LateUntil ?? p.ClosesAt) < before).Take(1000).ToListAsync(ct);
        var ids = over.ConvertAll(p => p.Id);
        over.ForEach(p => p.DraftGone());
        return await db.Set<AnswerDraft>().Where(d => ids.Contains(d.PromptId)).ExecuteDeleteAsync(ct);
    }, ct);

    private static IQueryable<Prompt> Drafted(FeedbackDb db) => db.Set<Prompt>().Where(p => db.Set<AnswerDraft>().Any(d => d.PromptId == p.Id));
}
