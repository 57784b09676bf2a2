using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Notes;

/// <summary>What the buttons about notes have in common: only readers get anywhere, and the card shows the notes as they are then.</summary>
internal sealed class NoteCall(GoalCardCall cards, GoalNotes notes)
{
    public async Task<CardAnswer> RunAsync(CardCall call, Func<Goal, Task<Problem?>> act, CancellationToken ct)
    {
        var me = call.Actor.Person!;
        if (await cards.FindAsync(call, ct) is not { } goal || !await notes.MayReadAsync(goal, me.Id, ct))
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var problem = await act(goal);
        var typed = problem is null ? "" : call.Get(NoteCards.TextKey) ?? "";
        return new CardAnswer.Replace(NoteCards.One(
            call.Texts,
            new NotesPage(goal, await notes.OfAsync(goal, ct), me.Id, me.Zone)
            {
                Problem = problem?.In(call.Texts),
                Kind = NoteWords.Kind(call.Get(NoteCards.KindKey)),
                Typed = typed.Length > GoalNote.MaxText ? typed[..GoalNote.MaxText] : typed,
            },
            CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}

/// <summary>"Notes" on a goal's card, and the pages of them.</summary>
internal sealed class ShowNotesAction(NoteCall notes) : ICardAction
{
    public static string Verb => NoteCards.ShowVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => notes.RunAsync(call, _ => Task.FromResult<Problem?>(null), ct);
}

internal sealed class AddNoteAction(NoteCall call, GoalNotes notes) : ICardAction
{
    public static string Verb => NoteCards.AddVerb;

    public Task<CardAnswer> RunAsync(CardCall card, CancellationToken ct) =>
        call.RunAsync(card, goal => notes.AddAsync(card.Actor, goal, NoteWords.Kind(card.Get(NoteCards.KindKey)), card.Get(NoteCards.TextKey) ?? "", ct), ct);
}

internal sealed class RemoveNoteAction(NoteCall call, GoalNotes notes) : ICardAction
{
    public static string Verb => NoteCards.RemoveVerb;

    public Task<CardAnswer> RunAsync(CardCall card, CancellationToken ct) => call.RunAsync(card, async goal =>
    {
        if (card.GetId<GoalNoteId>(NoteCards.NoteKey) is { } id)
            await notes.RemoveAsync(card.Actor, goal, id, ct);
        return null;
    }, ct);
}
