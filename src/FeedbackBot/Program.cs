using FeedbackBot.Bot;
using FeedbackBot.BotFramework;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Digests;
using FeedbackBot.Goals;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedbackBot;

/// <summary>The bot's table of contents.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var app = Create(args);
            if (args is ["commands", ..])
                return CommandsDocument.Write(app.Services, Console.Out);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (StartUpProblem.Explain(e) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }
    }

    /// <summary>The bot, ready to run. Whoever hosts it (the playground, a test) may add configuration and put another clock in.</summary>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Logging.AddQuietLibraries();

        var configuration = builder.Configuration;
        builder.Services
            .AddStorage(configuration)
            .AddScheduling(configuration)
            .AddDelivery(configuration)
            .AddPeople(configuration)
            .AddChat(configuration)
            .AddCheckIns(configuration)
            .AddGoals(configuration)
            .AddDigests(configuration);

        var app = builder.Build();
        app.MapBotFramework();
        app.MapHealth();
        app.MapGoals();
        return app;
    }
}
