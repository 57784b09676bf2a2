using System.Globalization;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests.Reading;

/// <summary>
/// "Tell them": everybody who answered in a round nobody was told about yet hears, once, what the team said and what the
/// manager does with it. Of an anonymous round everybody who was asked hears, since nobody knows who answered.
/// </summary>
internal sealed class Acknowledge(
    OwnDigest own, DigestReadings readings, RoundQueries rounds, CheckInQueries checkIns, PeopleQueries people, FeedbackDb db, Outbox outbox, AuditLog audit,
    TimeProvider clock, IOptions<DigestsOptions> options) : ICardAction
{
    public const string AcknowledgeVerb = "digests.acknowledge";

    public static string Verb => AcknowledgeVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        var (reading, _) = await readings.FindOrAddAsync(manager.Id, period, ct);
        var words = call.Get(ReadingCards.WordsInput)?.Trim() is { Length: > 0 } typed ? typed : null;
        if (words?.Length > DigestReading.MaxWords && reading.AcknowledgedAt is null)
            return new CardAnswer.Replace(ReadingCards.Offer(call.Texts, period, reading.ReadAt, words));
        if (reading.AcknowledgedAt is not null || !reading.Acknowledge(words, clock.GetUtcNow()))
            return new CardAnswer.Replace(ReadingCards.Told(call.Texts, period, reading, isNew: false, people: null));
        var told = await TellAsync(manager, period, words, ct);
        audit.Write(call.Actor.ExternalId, "digest.acknowledge", string.Join(',', told));
        return new CardAnswer.Replace(ReadingCards.Told(call.Texts, period, reading, isNew: true, told.Count));
    }, ct);

    private async Task<IReadOnlyList<PersonId>> TellAsync(PersonInfo manager, DigestPeriod period, string? words, CancellationToken ct)
    {
        var reactions = await rounds.ReactionsAsync(manager.Id, period.Start, period.End, ct);
        var counted = await checkIns.AnonymousResultsAsync(manager.Id, period.Start, period.End, ct);
        var ids = reactions.Select(r => r.RoundId).Concat(counted.Select(r => r.Id)).Distinct().ToList();
        var before = (await db.Set<AcknowledgedRound>().Where(r => r.ManagerId == manager.Id && ids.Contains(r.RoundId))
            .Select(r => r.RoundId).ToListAsync(ct)).ToHashSet();
        var news = reactions.Where(r => !before.Contains(r.RoundId)).ToList();
        foreach (var round in ids.Where(id => !before.Contains(id)))
            db.Add(AcknowledgedRound.Of(manager.Id, round, clock.GetUtcNow()));
        var named = news.Where(r => r.State == PromptState.Answered && r.IsActive).Select(r => r.PersonId).ToHashSet();
        var anonymous = counted.Where(r => !before.Contains(r.Id)).ToDictionary(r => r.Id, r => HeardRound.Of(r, options.Value.SmallestGroup));
        var asked = anonymous.Count == 0 ? [] : await checkIns.AskedAnonymouslyAsync(manager.Id, anonymous.Keys, ct);
        var roundsOf = asked.Where(a => a.Person != manager.Id).ToLookup(a => a.Person, a => anonymous[a.Round]);
        var listeners = await people.ByIdsAsync(named.Union(roundsOf.Select(r => r.Key)), ct);
        var facts = Facts(manager, period, words, news, options.Value.SmallestGroup);
        foreach (var person in listeners.Values.OrderBy(p => p.Id.Value))
        {
            var card = ReadingCards.Heard(person.Texts, facts with { IsNamed = named.Contains(person.Id), Anonymous = [.. roundsOf[person.Id]] });
            await outbox.PostAsync(
                new Destination.ToPerson(person.Id),
                Occasion.Of("digest/heard", manager.Id, period.End.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), period.Days, person.Id),
                new OutgoingMessage.Card(card, person.Texts[ReadingCards.HeardKey("Digests.HeardSummary", named.Contains(person.Id))]), ct);
        }

        return [.. listeners.Keys];
    }

    /// <summary>Numbers of fewer people than the smallest group are left out, of whatever kind they are.</summary>
    internal static HeardFacts Facts(
        PersonInfo manager, DigestPeriod period, string? words, IReadOnlyList<RoundReaction> reactions, int smallestGroup)
    {
        var asked = reactions.Where(r => r.State is PromptState.Answered
            || (r.IsActive && r.State is PromptState.Open or PromptState.Missed or PromptState.Skipped)).ToList();
        var (people, answered) = (asked.Select(r => r.PersonId).Distinct().Count(),
            asked.Where(r => r.State == PromptState.Answered).Select(r => r.PersonId).Distinct().Count());
        var moods = asked.Where(r => r.Mood is not null).ToList();
        var isEnough = people >= smallestGroup && answered >= smallestGroup;
        return new HeardFacts(
            manager.Name, period.LastDay, isEnough ? answered : null, isEnough ? people : null,
            moods.Select(r => r.PersonId).Distinct().Count() >= smallestGroup ? (decimal)moods.Sum(r => r.Mood!.Value) / moods.Count : null,
            words, smallestGroup);
    }
}
