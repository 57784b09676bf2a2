using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Completion;

internal static class CompletionSetup
{
    /// <summary>What came of a period's goals, by team.</summary>
    public static IServiceCollection AddCompletion(this IServiceCollection services) => services
        .AddScoped<CompletionQueries>()
        .AddChatCommand<CompletionCommand>()
        .AddCardAction<CompletionPage>()
        .AddCardGallery<CompletionGallery>();
}

internal sealed class CompletionGallery : ICardGallery
{
    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var period = GoalPeriod.Quarter(2027, 1);
        var ops = new TeamCompletion("Ops *EU*", 12, 3) { Closed = 9, Reached = 5, Partly = 2, Missed = 1, WithoutData = 1, Dropped = 1, Open = 2, Average = 87.34m };
        yield return new("goals/completion", "empty", CompletionCards.One(texts, period, [], 1));
        yield return new("goals/completion", "short", CompletionCards.One(texts, period, [ops, new("Product", 0, 4), new("", 1, 0) { Open = 1 }], 1));
        var long_ = Enumerable.Range(1, 200).Select(i => ops with { Team = string.Concat(Enumerable.Repeat($"{i} 很长的团队 ", 20))[..People.Person.MaxUnit], Agreed = 12_345 }).ToList();
        yield return new("goals/completion", "long", CompletionCards.One(texts, GoalPeriod.Dates(new(2027, 1, 15), new(2027, 4, 30)), long_, 2));
    }
}
