using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>Turns the pages of a list of goals.</summary>
internal sealed class GoalsPage(GoalLists lists) : ICardAction
{
    public static string Verb => GoalListCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var kind = Enum.TryParse<GoalListKind>(call.Get(GoalListCards.KindKey), out var named) && Enum.IsDefined(named) ? named : GoalListKind.Mine;
        var (me, words) = (call.Actor.Person!.Id, call.Get(GoalListCards.WordsKey) ?? "");
        var goals = kind == GoalListKind.Found ? await lists.SearchAsync(me, words, call.Actor.Language, ct) : await lists.OfAsync(me, kind, ct);
        return new CardAnswer.Replace(GoalListCards.One(call.Texts, kind, goals, CardParts.PageOf(call.Get(CardParts.PageKey)), words));
    }
}
