using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>What each part weighs, what it counts for where others are missing, and how they add up.</summary>
internal static class ExplainWeights
{
    private const int NameWidth = 3;
    private const int NumberWidth = 2;

    /// <param name="hidden">What the part is called that stands for goals the reader does not see.</param>
    public static IEnumerable<CardBlock> Of(Texts texts, string title, WeightedScore score, string? hidden = null)
    {
        yield return CardBlock.Of(CardParts.Strong(title), Parts(texts, score, hidden));
        if (score.Total is { } total)
            yield return CardBlock.Of(new TextBlock(Sum(texts, score, total)));
        if (score.Missing.Any())
            yield return CardBlock.Of(new TextBlock(Missing(texts, score)));
    }

    /// <summary>What parts count as is said where it is not what they weigh: a phone has little room for columns.</summary>
    private static Table Parts(Texts texts, WeightedScore score, string? hidden)
    {
        var hasShares = score.Parts.Any(p => p.Share != p.Part.Weight);
        string[] share = hasShares ? [texts["Goals.ExplainPartShare"]] : [];
        var table = Table.OfTexts(
            [texts["Goals.ExplainPart"], texts["Goals.ExplainPartPoints"], texts["Goals.ExplainPartWeight"], .. share, texts["Goals.ExplainPartAdds"]],
            score.Parts.Select(p => Row(texts, p, Name(p.Part, hidden), hasShares)));
        return table with { Columns = [new TableColumn(NameWidth), .. table.Columns.Skip(1).Select(_ => new TableColumn(NumberWidth))] };
    }

    private static string[] Row(Texts texts, CountedPart part, string name, bool hasShares) =>
    [
        name,
        part.Part.Points is { } points ? KpiNumbers.Points(texts, points) : texts["Goals.ExplainNone"],
        texts["Goals.ScoreNumberPercent", KpiNumbers.Number(texts, part.Part.Weight)],
        .. hasShares ? [part.Share is { } share ? texts["Goals.ScoreNumberPercent", KpiNumbers.Points(texts, share)] : texts["Goals.ExplainNone"]] : Array.Empty<string>(),
        part.Adds is { } adds ? KpiNumbers.Number(texts, adds) : texts["Goals.ExplainNone"],
    ];

    private static string Sum(Texts texts, WeightedScore score, decimal total)
    {
        var added = score.Parts.Select(p => p.Adds).OfType<decimal>().ToList();
        var sum = added.Sum();
        var shown = KpiNumbers.Points(texts, total);
        return added.Count == 1 && sum == total
            ? texts["Goals.ExplainTotal", shown]
            : texts["Goals.ExplainSum", string.Join(" + ", added.Select(a => KpiNumbers.Number(texts, a))), KpiNumbers.Number(texts, sum), shown];
    }

    private static string Missing(Texts texts, WeightedScore score)
    {
        var names = string.Join(texts["Goals.ScoreRuleSeparator"], score.Missing.Select(m => Name(m, null)));
        return texts[score.Total is null ? "Goals.ExplainAllMissing" : "Goals.ExplainReweighted", names];
    }

    private static string Name(ScorePart part, string? hidden) =>
        part.Key == BelowScore.HiddenKey && hidden is not null ? hidden : CardText.EscapeLine(part.Name);
}
