using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;

namespace FeedbackBot.Digests.Reminding;

/// <summary>"Remind": those of the manager's people who have not answered in the chosen round get a reminder, once.</summary>
internal sealed class RemindRound(OwnDigest own, RemindPeople remind) : ICardAction
{
    public const string SendVerb = "digests.remind.send";

    public static string Verb => SendVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (_, period) =>
        call.GetId<RoundId>(RemindCards.RoundKey) is { } round
            ? new CardAnswer.Replace(RemindCards.Done(call.Texts, period, await remind.OwnReportsAsync(call.Actor, round, ct)))
            : new CardAnswer.Say(call.Texts["Digests.RemindChoose"]), ct);
}
