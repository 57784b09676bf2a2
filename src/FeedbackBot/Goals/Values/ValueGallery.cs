using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Values;

internal sealed class ValueGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly string LongNote = string.Concat(Enumerable.Repeat("促销已经结束 <b>*really*</b> [x](y)\n", 40))[..KpiValue.MaxNote];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var brief = new KpiTerms(default, "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 100, 45, new ScoringRule.Linear());
        var full = brief with { Name = new string('指', KpiTerms.MaxName), Key = new string('k', KpiTerms.MaxKey), Unit = KpiUnit.Money, Currency = "EUR", Target = ValueChecks.Largest };
        var (first, wordy) = (Kept(41.5m, "", null, null), Kept(-ValueChecks.Largest, LongNote, Confidence.OffTrack, null));
        yield return new("goals/value", "short", ValueCards.Kept(texts, brief, "Keep customers", first, [], isNew: true));
        yield return new("goals/value", "again", ValueCards.Kept(texts, brief with { Target = null }, "Keep customers", first, [], isNew: false));
        yield return new("goals/value", "long", ValueCards.Kept(texts, full, new string('目', 120), Kept(0.000001m, LongNote, Confidence.AtRisk, wordy), [wordy], isNew: true));
        yield return new("goals/value", "several corrected", ValueCards.Kept(texts, brief, "Keep customers", first, [wordy, first], isNew: true));
        yield return new("goals/values", "none", ValueCards.History(texts, brief, new ValueHistory([], false), 1));
        yield return new("goals/values", "short", ValueCards.History(texts, brief, new ValueHistory(
            [Shown(Kept(42, "", Confidence.OnTrack, first), "Ana"), Shown(first, "Ana")], false), 1));
        yield return new("goals/values", "long", ValueCards.History(texts, full, new ValueHistory(
            [.. Enumerable.Repeat(Shown(wordy, new string('人', 200)), ValueQueries.MostShown)], true), 2));
        yield return new("goals/values-import", "short", ValueImportCards.Problems(texts, [new(2, new Problem("Goals.ValueFileNoKey"))]));
        yield return new("goals/values-import", "long", ValueImportCards.Problems(
            texts, [.. Enumerable.Range(2, 60).Select(i => new LineProblem(i, new Problem("Goals.ValueKpiUnknown", new string('x', 40), "`a`, `b`, `c`")))]));
    }

    private static ShownValue Shown(KpiValue value, string author) => new(value, author, TimeZoneInfo.Utc);

    private static KpiValue Kept(decimal value, string note, Confidence? sure, KpiValue? before) => KpiValue.Of(
        default, new ValueEntry(default, ValueTime.Of(Friday, TimeZoneInfo.Utc), value, ValueSource.Chat) { Note = note, Confidence = sure }, before is null ? ValuesBefore.None : new ValuesBefore(before, [before], IsOverruled: false), Friday);
}
