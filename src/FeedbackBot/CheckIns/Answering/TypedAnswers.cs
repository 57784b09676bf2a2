using System.Globalization;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Blockers;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What came with a click on an asking card.</summary>
/// <param name="Values">By the question's place, as typed; a question that is not in it was left empty.</param>
/// <param name="Shown">The questions the card had, where it was only a part of them; null for all.</param>
/// <param name="Seen">How many answers had been taken when the card was made.</param>
internal sealed record TypedAnswers(IReadOnlyDictionary<int, string> Values, IReadOnlySet<int>? Shown, int Seen)
{
    /// <summary>The earlier blockers that are ticked as still there; null where the card did not ask.</summary>
    public IReadOnlySet<BlockerId>? Still { get; init; }

    /// <summary>Whether there is anything to keep.</summary>
    public bool HasAny => Values.Count > 0 || Still is { Count: > 0 };

    public bool Shows(int index) => Shown?.Contains(index) ?? true;

    public static TypedAnswers Read(CardCall call, PromptFacts facts)
    {
        var values = new Dictionary<int, string>();
        for (var i = 0; i < facts.Questions.Count; i++)
        {
            if ((facts.Questions[i].IsSupplied ? SuppliedAnswers.Read(call, i) : call.Get(PromptFacts.InputId(i))) is { Length: > 0 } value)
                values[i] = value;
        }

        var shown = call.Get(CheckInCardsAsk.ShownKey)?.Split(',').ToHashSet(StringComparer.Ordinal);
        return new TypedAnswers(
            values,
            shown is null ? null : Enumerable.Range(0, facts.Questions.Count).Where(i => shown.Any(s => s == PromptFacts.InputId(i) || s.StartsWith(SuppliedAnswers.Prefix(i), StringComparison.Ordinal))).ToHashSet(),
            int.TryParse(call.Get(CheckInCardsAsk.SeenKey), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0)
        {
            Still = shown is null || shown.Contains(StillOpen.InputId) ? StillOpen.Parse(call.Get(StillOpen.InputId)) : null,
        };
    }

    /// <summary>With what was typed on the card's other pages and kept when they were turned.</summary>
    public TypedAnswers With(IReadOnlyDictionary<int, string> kept)
    {
        if (Shown is null || kept.Count == 0)
            return this;
        var others = kept.Where(k => !Shown.Contains(k.Key)).ToList();
        return this with
        {
            Values = Values.Concat(others.Where(o => o.Value.Length > 0)).ToDictionary(v => v.Key, v => v.Value),
            Shown = Shown.Concat(others.Select(o => o.Key)).ToHashSet(),
        };
    }
}
