using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Updating;

internal sealed class UpdateGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly string LongNote = string.Concat(Enumerable.Repeat("促销已经结束 <b>*really*</b> [x](y)\n", 40))[..KpiValue.MaxNote];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        UpdateItem[] some =
        [
            Item(1, "Retention", KpiUnit.Percent, UpdateState.Open, Kept(38.5m, "", null)),
            Item(2, "Orders", KpiUnit.Count, UpdateState.Open, null),
            Item(3, "Certified", KpiUnit.YesNo, UpdateState.Open, null) with { IsToday = false },
        ];
        UpdateItem[] said = [some[0] with { State = UpdateState.Said, Newest = Kept(41.5m, "The campaign has ended.", Confidence.OnTrack) }, some[1] with { State = UpdateState.Said, Newest = Kept(120, "", null) }];
        UpdateItem[] many = [.. Enumerable.Range(1, 9).Select(i => Item((byte)i, $"{i}{new string('指', KpiTerms.MaxName - 1)}", KpiUnit.Money, UpdateState.Open, Kept(-ValueChecks.Largest, LongNote, Confidence.OffTrack)))];
        var typed = new TypedValue("many *really* <b>", nameof(Confidence.AtRisk), LongNote);
        UpdateAsks Wrong(IEnumerable<UpdateItem> items) => new()
        {
            IsAnswer = true,
            Typed = items.ToDictionary(i => i.Id, _ => typed),
            Problems = items.ToDictionary(i => i.Id, _ => (IReadOnlyList<string>)[texts["Goals.ValueNoteTooLong", 600, KpiValue.MaxNote]]),
        };
        yield return new("goals/update", "short", UpdateCards.One(texts, Facts(some)));
        yield return new("goals/update", "one name", UpdateCards.One(texts, Facts([some[0], Item(4, some[0].Name, KpiUnit.Percent, UpdateState.Open, null) with { Goal = "Staff" }])));
        yield return new("goals/update", "partly said", UpdateCards.One(texts, Facts([said[0], some[1]]), new UpdateAsks { IsAnswer = true }));
        yield return new("goals/update", "wrong", UpdateCards.One(texts, Facts(some), Wrong(some[..1])));
        yield return new("goals/update", "said", UpdateCards.One(texts, Facts(said), new UpdateAsks { IsAnswer = true }));
        yield return new("goals/update", "changing", UpdateCards.One(texts, Facts(said), new UpdateAsks { IsAnswer = true, Change = true }));
        yield return new("goals/update", "old", UpdateCards.One(texts, Facts(
            [some[0] with { State = UpdateState.GoalOver }, some[1] with { State = UpdateState.TakenAway, Terms = null }, some[2] with { State = UpdateState.NotYours, Newest = null }]), Wrong(some[1..2])));
        yield return new("goals/update", "long", UpdateCards.One(texts, Facts(many), Wrong(many) with { Page = 2 }));
        yield return new("goals/update", "long said", UpdateCards.One(texts, Facts([.. many.Select(i => i with { State = UpdateState.Said })])));
    }

    private static UpdateFacts Facts(IReadOnlyList<UpdateItem> items) => new(UpdateRequest.Of(default, default, DateOnly.FromDateTime(Friday.Date), Friday), items);

    private static UpdateItem Item(byte number, string name, KpiUnit unit, UpdateState state, KpiValue? newest)
    {
        var id = new KpiId(new Guid(0, 0, 5, [0, 0, 0, 0, 0, 0, 0, number]));
        var terms = new KpiTerms(id, $"k-{number}", name, unit, KpiDirection.Up, 50, unit == KpiUnit.YesNo ? 1 : 41.5m, new ScoringRule.Linear()) { Currency = unit == KpiUnit.Money ? "EUR" : null };
        return new UpdateItem(id, name, name.Length > 40 ? new string('目', Goal.MaxName) : "Customers", terms, state, new DateOnly(2027, 1, 15), true, newest);
    }

    private static KpiValue Kept(decimal value, string note, Confidence? sure) => KpiValue.Of(
        default, new ValueEntry(default, ValueTime.Of(Friday, TimeZoneInfo.Utc), value, ValueSource.Card) { Note = note, Confidence = sure }, ValuesBefore.None, Friday);
}
