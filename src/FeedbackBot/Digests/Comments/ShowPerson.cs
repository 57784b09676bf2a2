using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.People;
using FeedbackBot.People.Audit;

namespace FeedbackBot.Digests.Comments;

/// <summary>Opens what one of the manager's people answered last, some rounds at a time.</summary>
internal sealed class ShowPerson(OwnDigest own, RoundQueries rounds, PeopleQueries people, AuditLog audit) : ICardAction
{
    public const string PersonVerb = "digests.person";
    private const int MaxSkip = 100_000;

    public static string Verb => PersonVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        // A client that can search sends the Entra id of anybody: only one's own people are found here.
        var chosen = call.Get(PersonCards.PersonKey);
        if (string.IsNullOrEmpty(chosen))
            return new CardAnswer.Say(call.Texts["Digests.ChoosePerson"]);
        if ((await people.ReportsAsync(manager.Id, ct)).FirstOrDefault(p =>
            p.Id.ToString() == chosen || p.ExternalId.Equals(chosen, StringComparison.OrdinalIgnoreCase)) is not { } person)
            return new CardAnswer.Say(call.Texts["Digests.NotYourPerson"]);
        var id = person.Id;
        var skip = Math.Min(OwnDigest.Number(call.Get(PersonCards.SkipKey), 0), MaxSkip);
        var found = await rounds.LatestAsync(manager.Id, id, skip, PersonCards.RoundsAtOnce + 1, ct);
        if (skip == 0)
            audit.Write(call.Actor.ExternalId, "digest.person", id.ToString());
        return new CardAnswer.Replace(PersonCards.Answers(
            call.Texts, period, person, [.. found.Take(PersonCards.RoundsAtOnce)], skip, found.Count > PersonCards.RoundsAtOnce,
            OwnDigest.Number(call.Get(ShowDigestPage.PageNumber), 1)));
    }, ct);
}
