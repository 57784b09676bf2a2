using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Confidences;

internal sealed class ConfidenceGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var goal = Goal.Draft(default, new GoalFrame("Customers", GoalLevel.Person, null, default, null, GoalPeriod.Quarter(2027, 1)), default, Monday);
        var note = string.Concat(Enumerable.Repeat("很长的备注 <b>*note*</b> [x](y)\n", 60))[..GoalConfidence.MaxNote];
        yield return new("goals/confidence", "none", ConfidenceCards.History(texts, goal, null, [], TimeZoneInfo.Utc, 1));
        yield return new("goals/confidence", "short", ConfidenceCards.History(
            texts, goal, new Said(Confidence.OffTrack, Monday), [new(Confidence.OffTrack, "", "Ana", Monday), new(Confidence.OnTrack, "Begun.", "Ana", Monday.AddDays(-7))], TimeZoneInfo.Utc, 1));
        yield return new("goals/confidence", "long", ConfidenceCards.History(
            texts, goal, new Said(Confidence.AtRisk, Monday), [.. Enumerable.Repeat(new SaidOfGoal(Confidence.AtRisk, note, new string('人', 200), Monday), ReadConfidences.MostShown)], TimeZoneInfo.Utc, 2));
    }
}
