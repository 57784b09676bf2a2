using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Tasks;

namespace FeedbackBot.Goals.DueTasks;

internal sealed class DueTaskGallery : ICardGallery
{
    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (late, last, begun) = (TaskGallery.Facts("Order badges", -2, 0), TaskGallery.Facts("Tax", 0, 0), TaskGallery.Facts("Launch plan", 3, 5));
        yield return new("goals/due-tasks", "one", DueTaskCards.One(texts, [(DueStage.LastDay, last)]));
        yield return new("goals/due-tasks", "each", DueTaskCards.One(texts, [(DueStage.Late, late), (DueStage.LastDay, last), (DueStage.BufferBegun, begun)]));
        yield return new("goals/due-tasks", "long", DueTaskCards.One(
            texts, [.. Enumerable.Repeat((DueStage.Late, TaskGallery.Long()), DueTaskCards.Most), (DueStage.BufferBegun, begun)]));
    }
}
