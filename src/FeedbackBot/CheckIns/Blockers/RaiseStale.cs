using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.Extensions.Options;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// Raises a blocker nobody has reacted to: once with its owner and their manager, and after as long again once further up.
/// One that is not stale yet is looked at again when it may be.
/// </summary>
internal sealed class RaiseStale(
    FeedbackDb db, BlockerReader reader, BlockerDays days, Superiors superiors, Outbox outbox, IOptions<BlockersOptions> options, TimeProvider clock)
{
    /// <summary>Whoever does not work for so long finds it in the list and in the digest.</summary>
    private static readonly TimeSpan WorthAsking = TimeSpan.FromDays(7);

    /// <returns>Whether it was raised now.</returns>
    public async Task<bool> RunAsync(BlockerId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await reader.OfOwnerAsync(id, ct) is not { Blocker: { CheckAt: { } at } blocker } facts || at > now)
            return false;
        var works = (await days.LoadAsync([blocker.OwnerId], blocker.WaitingSince, now.AddDays(Staleness.MostDays), ct))[blocker.OwnerId];
        var due = Staleness.DueAt(blocker.WaitingSince, LimitOf(facts), facts.Owner.Zone, works);
        if (!facts.Owner.IsActive || due is null || due > now)
        {
            blocker.LookAgain(Staleness.NextLook(facts.Owner.IsActive ? due : null, now));
            return false;
        }

        var above = await superiors.AboveAsync(facts.Owner, ct);

        // Those who answered in confidence were promised that their manager alone would know.
        if (blocker.IsConfidential)
            above = [.. above.Take(1)];
        var told = Superior.ToTell(above, blocker.RaisedTo);
        var (isFirst, silentSince) = (blocker.Stage == BlockerStage.Quiet, blocker.WaitingSince);
        blocker.Raise(told?.Person.Id, now);
        if (told is not null)
        {
            var kind = told.Person.Id == facts.Owner.ManagerId ? BlockerNoteKind.RaisedWith : BlockerNoteKind.BroughtTo;
            db.Add(BlockerNote.Of(clock.NewId<BlockerNoteId>(), id, kind, told.Person.Id, now));
            facts = facts.With(new BlockerEntry(kind, told.Person, now, null));
        }

        if (isFirst)
            await PostAsync(facts, facts.Owner, RaiseNote.ToOwner, above, told, silentSince, ct);
        if (told is not null)
            await PostAsync(facts, told.Person, RaiseNote.ToSuperior, above, told, silentSince, ct);
        return true;
    }

    private int LimitOf(BlockerFacts facts) => facts.StaleDays ?? options.Value.StaleAfterWorkingDays;

    private Task PostAsync(
        BlockerFacts facts, Person to, RaiseNote note, IReadOnlyList<Superior> above, Superior? told, DateTimeOffset silentSince, CancellationToken ct)
    {
        var texts = Texts.For(to.Language);
        var card = BlockerCard.One(texts, facts.For(to), new BlockerCardExtra(
            note.In(texts, LimitOf(facts), above, told), HeadingKey: "CheckIns.BlockerStillTitle"));
        return outbox.PostAsync(
            new Destination.ToPerson(to.Id), BlockerOccasions.Raised(facts.Blocker.Id, silentSince, to.Id),
            new OutgoingMessage.Card(card, texts["CheckIns.BlockerStillSummary", CardText.EscapeLine(facts.Owner.Name)]),
            clock.GetUtcNow() + WorthAsking, ct);
    }
}
