using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Notes;

/// <summary>The notes on a goal, with a line to add one.</summary>
internal static class NoteCards
{
    public const string ShowVerb = "goals.notes";
    public const string AddVerb = "goals.note";
    public const string RemoveVerb = "goals.unnote";
    public const string KindKey = "kind";
    public const string TextKey = "text";
    public const string NoteKey = "note";

    /// <summary>In characters: more of a note stands on its own card.</summary>
    private const int Brief = 160;

    public static AdaptiveCard One(Texts texts, NotesPage notes, int page = 1)
    {
        var heading = texts["Goals.NotesTitle", CardText.EscapeLine(notes.Goal.Name)];
        return CardParts.Page(
            CardPages.Split(
                Blocks(texts, notes),
                p => CardParts.Card(
                    texts,
                    heading,
                    [
                        TextBlock.Heading(heading),
                        notes.Problem is null ? null : new TextBlock(texts["Goals.Problem", notes.Problem]) { Color = TextColor.Attention, Spacing = Spacing.Small },
                        CardParts.Subtle(texts["Goals.NotesWho"]),
                        .. p.Elements,
                        CardParts.PageNote(texts, p),
                        .. notes.MayWrite ? Form(texts, notes) : [],
                        CardParts.Actions([
                            .. CardParts.Turning(texts, p, ShowVerb, GoalCards.Data(notes.Goal)),
                            CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(notes.Goal), id: "back"),
                        ]),
                    ])), page);
    }

    /// <summary>The newest note of each kind, for whoever reviews the goal; how many more there are is said.</summary>
    public static IEnumerable<CardElement> InBrief(Texts texts, IReadOnlyList<ReadNote> notes)
    {
        if (notes.Count == 0)
            yield break;
        yield return CardParts.Strong(texts["Goals.NotesThen"]);
        var kinds = notes.GroupBy(n => n.Note.Kind).ToList();
        foreach (var kind in kinds)
            yield return new TextBlock(texts["Goals.NoteLine", texts[$"Goals.Note{kind.Key}"], CardText.EscapeLine(Short(kind.First().Note.Text))]) { Spacing = Spacing.Small };
        if (notes.Count > kinds.Count)
            yield return CardParts.Subtle(texts["Goals.NotesMore", notes.Count - kinds.Count]);
    }

    private static string Short(string text) => text.Length <= Brief ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Brief - 1]) ? Brief - 1 : Brief), "…");

    private static IEnumerable<CardBlock> Blocks(Texts texts, NotesPage notes)
    {
        if (notes.Notes.Count == 0)
            yield return CardBlock.Of(new TextBlock(texts["Goals.NotesNone"]));
        foreach (var kind in notes.Notes.GroupBy(n => n.Note.Kind))
        {
            foreach (var (index, note) in kind.Index())
            {
                yield return new CardBlock([
                    .. index == 0 ? (CardElement[])[CardParts.Strong(texts[$"Goals.Note{kind.Key}"])] : [],
                    new TextBlock(CardText.Escape(note.Note.Text)) { Spacing = Spacing.Small },
                    CardParts.Subtle(texts["Goals.NoteBy", CardText.EscapeLine(note.Author), note.Note.At.In(notes.Zone)]),
                ]);
            }
        }
    }

    private static IEnumerable<CardElement> Form(Texts texts, NotesPage notes)
    {
        yield return new ChoiceSetInput(KindKey, texts["Goals.NoteKind"], [.. Enum.GetValues<GoalNoteKind>().Select(k => new Choice(texts[$"Goals.Note{k}"], k.ToString().ToLowerInvariant()))])
        {
            Style = ChoiceSetStyle.Compact,
            Value = (notes.Kind ?? GoalNoteKind.Strength).ToString().ToLowerInvariant(),
        };
        yield return new TextInput(TextKey, texts["Goals.NoteText"]) { IsMultiline = true, MaxLength = GoalNote.MaxText, Value = notes.Typed.Length == 0 ? null : notes.Typed };
        yield return new ActionSet([CardActions.Execute(texts["Goals.ButtonAddNote"], AddVerb, GoalCards.Data(notes.Goal), ActionStyle.Positive)]);
        var own = notes.Notes.Where(n => n.Note.ById == notes.Reader).ToList();
        if (own.Count == 0)
            yield break;
        yield return new ChoiceSetInput(NoteKey, texts["Goals.NoteOwn"], [.. own.Select(n => new Choice(Title(n.Note.Text), n.Note.Id.ToString()))]) { Style = ChoiceSetStyle.Compact };
        yield return new ActionSet([CardActions.Execute(texts["Goals.ButtonRemoveNote"], RemoveVerb, GoalCards.Data(notes.Goal))]);
    }

    private static string Title(string text) => Bot.Typed.TypedText.Short(Bot.Typed.TypedText.Line(text));
}

/// <param name="Reader">Whoever looks at them.</param>
/// <param name="Zone">Of the reader.</param>
internal sealed record NotesPage(Goal Goal, IReadOnlyList<ReadNote> Notes, PersonId Reader, TimeZoneInfo Zone)
{
    public bool MayWrite => GoalNotes.MayWrite(Goal, Reader);

    public GoalNoteKind? Kind { get; init; }

    public string Typed { get; init; } = "";

    public string? Problem { get; init; }
}
