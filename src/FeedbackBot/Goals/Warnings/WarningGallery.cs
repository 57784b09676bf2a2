using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Warnings;

internal sealed class WarningGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var all = Enum.GetValues<WarningKind>();
        yield return new("goals/warning", "short", WarningCards.One(texts, Named("Customers"), [One(all[0], "Retention", "")]));
        yield return new("goals/warning", "all", WarningCards.One(texts, Named("Customers"), [.. all.Select(k => One(k, "Retention", "Errors"))]));
        yield return new("goals/warning", "long", WarningCards.One(
            texts, Named(new string('目', Goal.MaxName)), [.. Enumerable.Range(0, 40).Select(i => One(all[i % all.Length], new string('指', 200), "*x* <b>" + new string('y', 200)))]));
    }

    private static Goal Named(string name) => Goal.Draft(default, new GoalFrame(name, GoalLevel.Person, null, default, null, GoalPeriod.Quarter(2027, 1)), default, Monday);

    private static GoalWarning One(WarningKind kind, string subject, string other) => GoalWarning.Open(default, new FoundWarning(default, kind, "", subject, other), Monday);
}
