using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>Reads the bank: the ready-made questions in the reader's language, and those people added.</summary>
internal sealed class QuestionBank(FeedbackDb db)
{
    /// <summary>The questions with those of the bank in place of their names; a name that is not there is a problem.</summary>
    public async Task<IReadOnlyList<string>> ExpandAsync(IReadOnlyList<string> asks, string language, List<Problem> problems, CancellationToken ct)
    {
        var meant = asks.Select(BankText.Meant).ToList();
        var keys = meant.OfType<(string Before, string Key)>().Select(m => m.Key).Where(k => !BankText.IsReadyMade(k)).Distinct().Take(QuestionSet.MaxInAll).ToList();
        var added = keys.Count == 0
            ? []
            : await db.Set<BankQuestion>().AsNoTracking().Where(q => keys.Contains(q.Key)).ToDictionaryAsync(q => q.Key, q => q.Line, ct);
        var expanded = new List<string>();
        foreach (var (ask, one) in asks.Zip(meant))
        {
            if (one is not var (before, key))
                expanded.Add(ask);
            else if (BankText.IsReadyMade(key))
                expanded.Add(before + BankText.Line(key, Texts.For(language)));
            else if (added.TryGetValue(key, out var line))
                expanded.Add(before + line);
            else
                problems.Add(await UnknownAsync(key, ct));
        }

        return expanded;
    }

    public async Task<IReadOnlyList<BankQuestion>> AddedAsync(CancellationToken ct) =>
        await db.Set<BankQuestion>().AsNoTracking().OrderBy(q => q.Key).Take(500).ToListAsync(ct);

    public Task<BankQuestion?> FindAsync(string key, CancellationToken ct) => db.Set<BankQuestion>().SingleOrDefaultAsync(q => q.Key == key, ct);

    private async Task<Problem> UnknownAsync(string key, CancellationToken ct)
    {
        var keys = BankText.ReadyMade.Concat(await db.Set<BankQuestion>().Select(q => q.Key).Take(500).ToListAsync(ct));
        return new Problem("CheckIns.BankUnknown", ReadUnit.Shown(key), string.Join(", ", NearestNames.To(key, keys).Select(k => $"`bank:{k}`")));
    }
}
