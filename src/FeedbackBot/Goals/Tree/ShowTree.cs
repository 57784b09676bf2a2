using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tree;

/// <summary>The card of a page of the tree, for the command and for its buttons.</summary>
internal sealed class ShowTree(ReadTree read, TimeProvider clock)
{
    /// <param name="actor">Who reads it.</param>
    /// <param name="period">Null: the period of <paramref name="top"/>, else what is not over yet.</param>
    /// <param name="top">From which goal on downward, which the reader may see; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<AdaptiveCard> CardAsync(Actor actor, GoalPeriod? period, Goal? top, int page, CancellationToken ct)
    {
        var (me, shown) = (actor.Person!, period ?? top?.Period);
        var scope = shown is { } some ? new TreeScope(some.Days, top?.Id) : TreeScope.From(clock.GetUtcNow().DateIn(me.Zone));
        return TreeCards.One(actor.Texts, await read.PageAsync(me.Id, scope, page, ct), shown, top, me.Id);
    }
}
