using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Indicators;

/// <summary>The library: the ready-made indicators and those added here, in the reader's language.</summary>
internal sealed class IndicatorLibrary(FeedbackDb db)
{
    /// <summary>Those added here first, then the ready-made by group.</summary>
    public async Task<IReadOnlyList<Indicator>> AllAsync(string language, CancellationToken ct) =>
        [.. (await AddedAsync(ct)).Select(i => i.In(language)), .. ReadyIndicators.In(Texts.For(language))];

    /// <param name="typed">Its key, or its name in either language.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<Indicator?> FindAsync(string typed, string language, CancellationToken ct)
    {
        var wanted = TypedText.Comparable(typed);
        var all = await InAllLanguagesAsync(language, ct);
        return (all.FirstOrDefault(i => i.Shown.Key == wanted) ?? all.FirstOrDefault(i => i.Spoken.Any(s => TypedText.Comparable(s.Name) == wanted)))?.Shown;
    }

    /// <summary>Those that have every word in their key, name or formula, in either language; where the name has them, first.</summary>
    public async Task<IReadOnlyList<Indicator>> SearchAsync(string typed, string language, CancellationToken ct)
    {
        var words = TypedText.Comparable(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (await InAllLanguagesAsync(language, ct)).Where(i => words.All(w => i.Says(w))).OrderBy(i => words.All(i.IsCalled) ? 0 : 1).Select(i => i.Shown)];
    }

    /// <summary>The keys nearest to what was typed, to be offered where there is none of that name.</summary>
    public async Task<string> NearestAsync(string typed, string language, CancellationToken ct) =>
        string.Join(", ", NearestNames.To(typed, (await AllAsync(language, ct)).Select(i => i.Key)).Select(k => $"`{k}`"));

    public async Task<IReadOnlyList<AddedIndicator>> AddedAsync(CancellationToken ct) =>
        await db.Set<AddedIndicator>().AsNoTracking().OrderBy(i => i.Key).Take(AddedIndicator.MostInAll).ToListAsync(ct);

    private async Task<IReadOnlyList<Everywhere>> InAllLanguagesAsync(string language, CancellationToken ct)
    {
        var added = await AddedAsync(ct);
        var spoken = Language.All.SelectMany(l => added.Select(i => i.In(l)).Concat(ReadyIndicators.In(Texts.For(l)))).ToLookup(i => i.Key);
        return [.. added.Select(i => i.In(language)).Concat(ReadyIndicators.In(Texts.For(language))).Select(i => new Everywhere(i, [.. spoken[i.Key]]))];
    }

    private sealed record Everywhere(Indicator Shown, IReadOnlyList<Indicator> Spoken)
    {
        public bool IsCalled(string word) => Spoken.Any(s => Has(s.Key, word) || Has(s.Name, word));

        public bool Says(string word) => IsCalled(word) || Spoken.Any(s => Has(s.Formula, word));

        private static bool Has(string text, string word) => TypedText.Comparable(text).Contains(word, StringComparison.Ordinal);
    }
}
