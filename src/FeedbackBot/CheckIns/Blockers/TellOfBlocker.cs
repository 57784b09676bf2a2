using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Tells the others who know of a blocker what one of them said or did, with the blocker's card: they can answer on it.</summary>
internal sealed class TellOfBlocker(Outbox outbox, TimeProvider clock)
{
    /// <summary>After a few days off it is in the list and on the card; nobody needs a message about it.</summary>
    private static readonly TimeSpan WorthTelling = TimeSpan.FromDays(3);

    public async Task RunAsync(BlockerFacts facts, BlockerNote note, CancellationToken ct)
    {
        foreach (var person in Others(facts, note).Where(p => p.IsActive).DistinctBy(p => p.Id))
        {
            var texts = Texts.For(person.Language);
            var said = texts[$"CheckIns.BlockerTold{note.Kind}", CardText.EscapeLine(facts.Viewer.Name)];
            await outbox.PostAsync(
                new Destination.ToPerson(person.Id), BlockerOccasions.Told(note.Id, person.Id),
                new OutgoingMessage.Card(BlockerCard.One(texts, facts.For(person), new BlockerCardExtra(said, Page: BlockerCardExtra.LastPage)), said),
                clock.GetUtcNow() + WorthTelling, ct);
        }
    }

    /// <summary>A manager who never heard of a blocker is not told that it is gone.</summary>
    private static IEnumerable<Person> Others(BlockerFacts facts, BlockerNote note)
    {
        List<Person> all = [facts.Owner];
        if (facts.Manager is { } manager && (note.Kind == BlockerNoteKind.Comment || facts.ManagerKnows))
            all.Add(manager);
        all.AddRange(facts.Above.Select(e => e.Person));
        return all.Where(p => p.Id != note.PersonId);
    }
}
