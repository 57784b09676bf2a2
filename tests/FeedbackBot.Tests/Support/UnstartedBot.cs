using FeedbackBot.Bot;
using FeedbackBot.Bot.Grammar;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Support;

/// <summary>The real composition of the bot, built and never started: enough for its grammar, its texts and its cards.</summary>
internal static class UnstartedBot
{
    private static readonly Lazy<IServiceProvider> Built = new(() => FeedbackBot.Program.Create([]).Services);

    public static IServiceProvider Services => Built.Value;

    public static ChatGrammar Grammar => Services.GetRequiredService<ChatGrammar>();

    public static IEnumerable<ICardGallery> Galleries => Services.GetServices<ICardGallery>();
}
