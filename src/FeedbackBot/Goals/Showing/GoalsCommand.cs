using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goals: one's own, and what waits for one's answer; goals WORDS: what is found by them.</summary>
internal sealed class GoalsCommand(GoalLists lists) : IChatCommand
{
    private const int MaxWords = 200;

    private static readonly Argument<string[]> Words = new("words") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goals", Who.Known, "goals customers") { Arguments = [Words], Aliases = ["目标", "我的目标"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var words = TypedText.Line(string.Join(' ', call.Get(Words) ?? []));
        if (words.Length == 0)
            return await ListAsync(lists, call, GoalListKind.Mine, ct);
        words = words.Length > MaxWords ? words[..MaxWords] : words;
        var found = await lists.SearchAsync(call.Person.Id, words, call.Actor.Language, ct);
        return Reply.Card(GoalListCards.One(call.Texts, GoalListKind.Found, found, 1, words), call.Texts["Goals.ListFound"]);
    }

    internal static async Task<Reply> ListAsync(GoalLists lists, CommandCall call, GoalListKind kind, CancellationToken ct) => Reply.Card(
        GoalListCards.One(call.Texts, kind, await lists.OfAsync(call.Person.Id, kind, ct), 1), call.Texts[$"Goals.List{kind}"]);
}
