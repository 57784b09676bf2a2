using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Reminding;

internal static class RemindCards
{
    public const string RoundKey = "round";

    /// <summary>More rounds than this are open for nobody's people at a time; the first to close are shown.</summary>
    private const int MostRounds = 30;

    public static AdaptiveCard Choose(Texts texts, DigestPeriod period, IReadOnlyList<RoundToRemind> open)
    {
        var rounds = open.Take(MostRounds).ToList();
        var (can, others) = (rounds.Where(r => r.CanBeReminded).ToList(), rounds.Where(r => !r.CanBeReminded).ToList());
        return DigestSteps.Card(
            texts,
            texts["Digests.RemindTitle"],
            [
                new TextBlock(texts[rounds.Count == 0 ? "Digests.RemindNoRound" : "Digests.RemindWhat"]),
                can.Count == 0 ? null : new ChoiceSetInput(RoundKey, texts["Digests.RemindWhich"], [.. can.Select(r => new Choice(Line(texts, r, period.Zone), r.Id.ToString()))])
                {
                    Value = can[0].Id.ToString(),
                    Style = ChoiceSetStyle.Expanded,
                },
                .. others.Select(r => new TextBlock(CardText.EscapeLine(Line(texts, r, period.Zone))) { IsSubtle = true, Spacing = Spacing.Small }),
                DigestSteps.Actions(
                    can.Count == 0 ? null : DigestSteps.Send(texts["Digests.RemindSend"], RemindRound.SendVerb, period, ActionStyle.Positive),
                    DigestSteps.Back(texts, period)),
            ]);
    }

    public static AdaptiveCard Done(Texts texts, DigestPeriod period, RemindOutcome outcome) => DigestSteps.Card(
        texts,
        texts["Digests.RemindTitle"],
        new TextBlock(outcome switch
        {
            RemindOutcome.Sent { People: { } people } => texts.Count("Digests.RemindSent", people),
            RemindOutcome.Sent => texts["Digests.RemindSentAnonymous"],
            RemindOutcome.Before before => texts["Digests.RemindBefore", DigestSteps.Moment(texts, before.At, period.Zone)],
            RemindOutcome.Nobody => texts["Digests.RemindNobody"],
            RemindOutcome.ByOthers => texts["Digests.RemindByOthers"],
            _ => texts["Digests.RemindClosed"],
        }),
        DigestSteps.Actions(DigestSteps.Back(texts, period)));

    private static string Line(Texts texts, RoundToRemind round, TimeZoneInfo zone) => texts[
        "Digests.RemindLine", texts["Digests.QuestionOf", round.CheckIn, round.Date.ToString("D", texts.Culture)], round switch
        {
            { RemindedAt: { } at } => texts["Digests.RemindedAt", DigestSteps.Moment(texts, at, zone)],
            { Missing: 0 } => texts["Digests.RemindNoneMissing"],
            { Missing: { } missing } => texts.Count("Digests.RemindMissing", missing),
            _ => texts["Digests.RemindMissingAnonymous"],
        }];
}
