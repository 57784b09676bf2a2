using FeedbackBot.Bot;
using FeedbackBot.CheckIns;

namespace FeedbackBot.Digests.Reminding;

/// <summary>Shows the rounds that are open for a manager's people, to have those reminded who have not answered.</summary>
internal sealed class ShowRemind(OwnDigest own, ReminderQueries rounds) : ICardAction
{
    public const string RemindVerb = "digests.remind";

    public static string Verb => RemindVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
        new CardAnswer.Replace(RemindCards.Choose(call.Texts, period, await rounds.OpenAsync(manager.Id, ct))), ct);
}
