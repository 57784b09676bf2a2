using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Digests.Comments;
using FeedbackBot.Digests.Exports;
using FeedbackBot.Digests.Reminding;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>"More": what else a manager may do, in the digest's place.</summary>
internal sealed class ShowMore(OwnDigest own, PeopleQueries people) : ICardAction
{
    public const string MoreVerb = "digests.more";

    /// <summary>In bytes, so that the card stays small; whoever is not offered is found by typing, where the client can search.</summary>
    private const int RoomForNames = 14 * 1024;

    public static string Verb => MoreVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
        new CardAnswer.Replace(Card(call.Texts, period, await people.ReportsAsync(manager.Id, ct))), ct);

    public static AdaptiveCard Card(Texts texts, DigestPeriod period, IReadOnlyList<PersonInfo> reports)
    {
        var offered = Offered(reports);
        return DigestSteps.Card(
            texts,
            texts["Digests.MoreTitle"],
            ChoiceSetInput.People(PersonCards.PersonKey, texts["Digests.WhoseAnswers"], offered),
            offered.Count < reports.Count ? new TextBlock(texts["Digests.NotAllOffered", offered.Count, reports.Count]) { IsSubtle = true, Size = TextSize.Small } : null,
            DigestSteps.Actions(
                DigestSteps.Send(texts["Digests.OpenAnswers"], ShowPerson.PersonVerb, period, ActionStyle.Positive),
                DigestSteps.Button(texts["Digests.Remind"], ShowRemind.RemindVerb, period),
                DigestSteps.Button(texts["Digests.Export"], ShowExport.ExportVerb, period),
                DigestSteps.Back(texts, period)));
    }

    private static List<Choice> Offered(IReadOnlyList<PersonInfo> reports)
    {
        var room = RoomForNames;
        return [.. reports.Select(p => new Choice(p.Name, p.ExternalId))
            .TakeWhile(choice => (room -= (choice.Title.Length * 3) + choice.Value.Length + 24) > 0)];
    }
}
