using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Tree;

/// <summary>Opens the tree below a goal, and turns its pages.</summary>
internal sealed class TreePage(GoalAccess access, ShowTree tree, TimeProvider clock) : ICardAction
{
    public static string Verb => TreeCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var me = call.Actor.Person!;
        Goal? top = null;
        if (call.Get(GoalCards.GoalKey) is not null)
        {
            top = call.GetId<GoalId>(GoalCards.GoalKey) is { } id ? await access.FindAsync(id, me.Id, ct) : null;
            if (top is null)
                return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        }

        var typed = call.Get(TreeCards.PeriodKey);
        var period = string.IsNullOrEmpty(typed) ? default : PeriodText.Parse(typed, clock.GetUtcNow().DateIn(me.Zone), mayBePast: true);
        GoalPeriod? said = string.IsNullOrEmpty(typed) || period.Problem is not null ? null : period.Value;
        return new CardAnswer.Replace(await tree.CardAsync(call.Actor, said, top, CardParts.PageOf(call.Get(CardParts.PageKey)), ct));
    }
}
