using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Updating;

/// <summary>
/// What a KPI's value is asked with: the value in its unit, and behind a button how sure one is and a note, which may be left empty. Most weeks the
/// number is all there is to say, and on a phone several KPIs fit on one screen.
/// </summary>
internal static class ValueInputs
{
    /// <param name="texts">The reader's.</param>
    /// <param name="label">What the KPI is called here.</param>
    /// <param name="terms">What was agreed about it.</param>
    /// <param name="newest">What held last.</param>
    /// <param name="typed">What stands in the inputs at first.</param>
    /// <param name="prefix">Before the inputs' names.</param>
    /// <param name="suffix">After the name of the value's input.</param>
    public static IEnumerable<CardElement> For(Texts texts, string label, KpiTerms terms, KpiValue? newest, TypedValue typed, string prefix = "", string suffix = "")
    {
        yield return Value(texts, label, terms, newest, typed.Value, prefix + TypedValue.ValueId(terms.Id) + suffix);
        var more = $"more.{prefix}{terms.Id}";
        yield return new ActionSet([new ToggleVisibilityAction([more]) { Title = texts["Goals.UpdateMore", label], Id = $"toggle.{prefix}{terms.Id}" }]) { Spacing = Spacing.Small };
        yield return new Container([.. More(texts, label, terms, typed, prefix)]) { Id = more, IsVisible = typed.Sure.Length > 0 || typed.Note.Length > 0 ? null : false, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> More(Texts texts, string label, KpiTerms terms, TypedValue typed, string prefix)
    {
        yield return new ChoiceSetInput(
            prefix + TypedValue.SureId(terms.Id), texts["Goals.UpdateSureLabel", label],
            [.. Enum.GetValues<Confidence>().Select(c => new Choice(texts[$"Goals.ConfidenceSign.{c}"], c.ToString()))])
        {
            Style = ChoiceSetStyle.Compact,
            Placeholder = texts["Goals.UpdateSureHint"],
            Value = Enum.TryParse<Confidence>(typed.Sure, out var sure) && Enum.IsDefined(sure) ? sure.ToString() : null,
            Spacing = Spacing.Small,
        };
        yield return new TextInput(prefix + TypedValue.NoteId(terms.Id), texts["Goals.UpdateNoteLabel", label])
        {
            IsMultiline = true,
            MaxLength = KpiValue.MaxNote,
            Value = typed.Note.Length == 0 ? null : typed.Note,
            Spacing = Spacing.Small,
        };
    }

    private static CardElement Value(Texts texts, string name, KpiTerms terms, KpiValue? newest, string value, string id)
    {
        var label = texts["Goals.UpdateValueLabel", name];
        if (terms.Unit == KpiUnit.YesNo)
        {
            var read = value.Length == 0 ? null : KpiNumbers.Parse(texts, terms, value) is { Problem: null, Value: var known } ? known == 1 ? "1" : "0" : null;
            return new ChoiceSetInput(id, label, [new(texts["Goals.ScoreNumberYes"], "1"), new(texts["Goals.ScoreNumberNo"], "0")]) { Value = read, Style = ChoiceSetStyle.Expanded, Spacing = Spacing.Small };
        }

        return new TextInput(id, label)
        {
            Placeholder = texts["Goals.UpdateValueHint", KpiNumbers.Format(texts, terms, newest?.Value ?? terms.Baseline ?? terms.Target ?? 0)],
            Value = value.Length == 0 ? null : value,
            Spacing = Spacing.Small,
        };
    }
}

/// <summary>What somebody typed for one KPI.</summary>
internal sealed record TypedValue(string Value, string Sure, string Note)
{
    public static readonly TypedValue Nothing = new("", "", "");

    public bool IsEmpty => Value.Length == 0 && Sure.Length == 0 && Note.Length == 0;

    public static string ValueId(KpiId kpi) => $"value.{kpi}";

    public static string SureId(KpiId kpi) => $"sure.{kpi}";

    public static string NoteId(KpiId kpi) => $"note.{kpi}";

    public static TypedValue Of(KpiId kpi, Func<string, string?> get) =>
        new(Cut(get(ValueId(kpi)), 100), Cut(get(SureId(kpi)), 20), Cut(get(NoteId(kpi)), MostNote));

    /// <summary>As it can be typed again.</summary>
    public static TypedValue Of(Texts texts, KpiTerms terms, KpiValue value) => new(KpiNumbers.Format(texts, terms, value.Value), value.Confidence?.ToString() ?? "", value.Note);

    /// <summary>Whether it says what this value says, however it is written.</summary>
    public bool IsStill(Texts texts, KpiTerms terms, KpiValue value)
    {
        var said = Of(texts, terms, value);
        return Sure == said.Sure && Note == said.Note
            && (Value == said.Value || (KpiNumbers.Parse(texts, terms, Value) is { Problem: null, Value: var number } && number == value.Value));
    }

    /// <summary>Far more than a note may have, so that one that is too long is told so and not cut.</summary>
    private const int MostNote = 2000;

    private static string Cut(string? typed, int most)
    {
        var clean = Bot.Typed.TypedText.Clean(typed ?? "");
        return clean.Length <= most ? clean : Bot.Typed.TypedText.Clean(clean[..most]);
    }
}
