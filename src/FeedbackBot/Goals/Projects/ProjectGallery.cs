using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Projects;

internal sealed class ProjectGallery : ICardGallery
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Launch_*[2027] 上市项目 ", 20));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (brief, full) = (Named("Launch"), Named(LongName[..Project.MaxName]));
        yield return new("goals/project", "short", ProjectCards.One(texts, new ProjectFacts(brief, [Person(1, "Ana *Berg*")], new([], 0)), texts["Goals.ProjectCreated"]));
        yield return new("goals/project", "with tasks", ProjectCards.One(texts, new ProjectFacts(
            brief, [Person(1, "Ana"), Person(2, "Omar")], new([TaskGallery.Facts("Launch plan", 8, 5), TaskGallery.Facts("Tax", -3, 0)], 2))
        { Goal = "Grow in *Europe*", IsOver = true }));
        yield return new("goals/project", "long", ProjectCards.One(texts, new ProjectFacts(
            full, [.. Enumerable.Range(1, Project.MostMembers).Select(i => Person(i, LongName[..200]))], new([.. Enumerable.Repeat(TaskGallery.Facts(LongName[..GoalTask.MaxName], 8, 5), 60)], 1234))
        { Goal = LongName[..120] }, null, 2));
        yield return new("goals/project-told", "short", ProjectCards.Told(texts, brief, texts["Goals.ProjectYouLead", "Ada", "Launch", "Ana", brief.Until], isIn: true));
        yield return new("goals/project-told", "long", ProjectCards.Told(texts, full, texts["Goals.ProjectYouAreIn", LongName[..200], LongName[..80], LongName[..200], brief.Until], isIn: true));
        yield return new("goals/project-told", "out", ProjectCards.Told(texts, brief, texts["Goals.ProjectYouAreOut", "Ada", "Launch", "Ana", brief.Until], isIn: false));
        yield return new("goals/project-told", "over", ProjectCards.Told(texts, full, texts["Goals.ProjectYouSeeItEnd", LongName[..200], LongName[..80], LongName[..200], brief.Until], isIn: false));
        yield return new("goals/projects", "empty", ProjectCards.List(texts, []));
        yield return new("goals/projects", "short", ProjectCards.List(texts, [(brief, "Ana *Berg*")]));
        yield return new("goals/projects", "long", ProjectCards.List(texts, [.. Enumerable.Repeat((full, LongName[..200]), 15)]));
    }

    private static Project Named(string name) =>
        Project.Create(default, name, default, new DateOnly(2027, 3, 31), null, default, new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));

    private static PersonInfo Person(int number, string name) => new(
        new PersonId(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, (byte)number])), $"p{number}", name, null, null, name.Length > 40 ? LongName[..100] : "Marketing", null, null, "Etc/UTC", "en-US", WorkDays.MondayToFriday, false, true);
}
