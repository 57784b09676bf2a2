using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// Finds what somebody answered or skipped, some rounds at a time, so that a long history costs no more than a short one.
/// Whose it must be is in the query.
/// </summary>
internal sealed class MyAnswers(FeedbackDb db, PromptReader prompts)
{
    private const int RoundsAtOnce = 6;

    /// <returns>Null when nothing is found.</returns>
    public async Task<AdaptiveCard?> CardAsync(Texts texts, Person person, MineList list, int page, CancellationToken ct)
    {
        var query = Matching(db.Set<Prompt>().AsNoTracking().Where(p => p.PersonId == person.Id), list.Terms);
        if (list.From is { } from)
            query = query.Where(p => p.OpensAt <= from.At);
        var found = await prompts.LatestAsync(query, list.From?.Passed ?? 0, RoundsAtOnce + 1, ct);
        if (found.Count == 0)
            return null;

        var shown = found.Take(RoundsAtOnce).ToList();
        var ids = shown.Select(f => f.Prompt.Id).ToList();
        var answers = (await db.Set<Answer>().AsNoTracking().Where(a => ids.Contains(a.PromptId)).ToListAsync(ct)).ToLookup(a => a.PromptId);
        var rounds = shown.Select(f => new MineRound(f, new GivenAnswers([.. answers[f.Prompt.Id]], []))).ToList();
        return CheckInCardsMine.List(texts, list, rounds, found.Count > RoundsAtOnce ? Next(list, shown) : null, page);
    }

    /// <summary>Where the next page begins: rounds that open at one instant may be on two pages.</summary>
    private static MineCursor Next(MineList list, List<PromptFacts> shown)
    {
        var last = shown[^1].Prompt.OpensAt;
        var before = list.From is { } from && from.At == last ? from.Passed : 0;
        return new MineCursor(last, before + shown.Count(f => f.Prompt.OpensAt == last));
    }

    private IQueryable<Prompt> Matching(IQueryable<Prompt> mine, IReadOnlyList<string> terms)
    {
        var query = mine.Where(p => p.State == PromptState.Answered || p.State == PromptState.Skipped);
        foreach (var term in terms)
        {
            // A database may know the case of Latin letters only: other words are tried as people write them.
            var lower = term.ToLowerInvariant();
            var upper = term.ToUpperInvariant();
            var capital = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower);
            query = query.Where(p =>
                db.Set<Answer>().Any(a => a.PromptId == p.Id
                    && (a.Kind == QuestionKind.Text || a.Kind == QuestionKind.Blocker || a.Kind == QuestionKind.Choice)
                    && (a.Value.ToLower().Contains(lower) || a.Value.Contains(capital) || a.Value.Contains(upper)))
                || (p.SkipWords != null && (p.SkipWords.ToLower().Contains(lower) || p.SkipWords.Contains(capital)))
                || db.Set<Round>().Any(r => r.Id == p.RoundId && db.Set<CheckIn>().Any(c => c.Id == r.CheckInId
                    && (c.Name.ToLower().Contains(lower) || c.Name.Contains(capital) || c.Name.Contains(upper)))));
        }

        return query;
    }
}

/// <summary>A round of somebody's own, with what they answered.</summary>
internal sealed record MineRound(PromptFacts Facts, GivenAnswers Given);
