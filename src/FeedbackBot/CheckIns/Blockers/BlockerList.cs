using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>The open blockers somebody may see.</summary>
internal sealed class BlockerList(BlockerQueries queries)
{
    /// <returns>Null when there are none.</returns>
    public async Task<AdaptiveCard?> CardAsync(Texts texts, Person person, int page, CancellationToken ct)
    {
        var mine = await queries.OpenOfAsync(person.Id, ct);
        var theirs = await queries.OpenOfReportsAsync(person.Id, ct);
        var brought = await queries.BroughtToAsync(person.Id, ct);
        return mine.Count + theirs.Count + brought.Count == 0
            ? null
            : CheckInCardsBlockers.List(texts, person.Zone, mine, theirs, brought, page);
    }
}
