using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Notes;

/// <summary>goal note NAME [KIND WORDS]: shows the notes on a goal, or adds one.</summary>
internal sealed class GoalNoteCommand(GoalAccess access, GoalNotes notes) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string?> Kind = new("kind") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string[]> Words = new("words") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal note", People.Who.Known, "goal note \"Keep more customers\" threat \"A rival halves its price\"")
    {
        Arguments = [Name, Kind, Words],
        Aliases = ["goal notes", "目标 备注"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Person);
        var found = await access.NamedAsync(call.Get(Name), me.Id, texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        if (!await notes.MayReadAsync(found.Value, me.Id, ct))
            return Reply.Text(texts["Goals.NoteNotYours"]);
        if (call.Get(Kind) is { } kind && await notes.AddAsync(call.Actor, found.Value, NoteWords.Kind(kind), string.Join(' ', call.Get(Words) ?? []), ct) is { } wrong)
            return Reply.Text(wrong.In(texts));
        return Reply.Card(NoteCards.One(texts, new NotesPage(found.Value, await notes.OfAsync(found.Value, ct), me.Id, me.Zone)), texts["Goals.NotesSummary"]);
    }
}
