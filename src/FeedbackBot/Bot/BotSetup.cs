using FeedbackBot.Bot.Files;
using FeedbackBot.Bot.Grammar;
using FeedbackBot.Bot.Help;
using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatOptions>().Bind(configuration.GetSection(ChatOptions.Section))
            .Validate(o => o.FileTimeoutSeconds is >= 1 and <= 10, "Chat:FileTimeoutSeconds must be from 1 to 10.")
            .ValidateOnStart();
        services.AddBotFramework<FeedbackBotHandler>(configuration.GetSection("Bot"));
        services.AddHttpClient(IncomingFiles.ClientName);
        return services
            .AddSingleton<IncomingFiles>()
            .AddSingleton<FollowDueClicks>()
            .AddSingleton<FollowClicks>()
            .AddSingleton<IWorkload>(s => s.GetRequiredService<FollowClicks>())
            .AddHostedService(s => s.GetRequiredService<FollowClicks>())
            .AddSingleton<OfferedFiles>()
            .AddScoped<FileTurn>()
            .AddSingleton<Turns.Turns>()
            .AddSingleton<IWorkload>(s => s.GetRequiredService<Turns.Turns>())
            .AddScoped<MessageTurn>().AddScoped<CardTurn>().AddScoped<ArrivalTurn>().AddScoped<FailedTurn>().AddScoped<ChannelTurn>()
            .AddSingleton<ChannelNames>()
            .AddWakeSource<ForgetOldTurns>()
            .AddSingleton<ChatGrammar>()
            .AddScoped<CommandRunner>().AddScoped<Refusals>().AddScoped<HelpTexts>().AddScoped<HelpCards>()
            .AddChatCommand<HelpCommand>()
            .AddChatCommand<HelloCommand>()
            .AddCardGallery<HelpGallery>();
    }

    public static IServiceCollection AddChatCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, IChatCommand => services
            .AddScoped<TCommand>()
            .AddSingleton(new RegisteredCommand(TCommand.Spec, (s, call, ct) => s.GetRequiredService<TCommand>().RunAsync(call, ct)));

    public static IServiceCollection AddCardAction<TAction>(this IServiceCollection services)
        where TAction : class, ICardAction => services
            .AddScoped<TAction>()
            .AddSingleton(new RegisteredCardAction(TAction.Verb, (s, call, ct) => s.GetRequiredService<TAction>().RunAsync(call, ct)));

    public static IServiceCollection AddFileSource<TSource>(this IServiceCollection services)
        where TSource : class, IFileSource => services.AddScoped<IFileSource, TSource>();

    public static IServiceCollection AddCardGallery<TGallery>(this IServiceCollection services)
        where TGallery : class, ICardGallery => services.AddSingleton<ICardGallery, TGallery>();
}

internal sealed record RegisteredCommand(
    CommandSpec Spec, Func<IServiceProvider, CommandCall, CancellationToken, Task<Reply>> RunAsync);

internal sealed record RegisteredCardAction(
    string Verb, Func<IServiceProvider, CardCall, CancellationToken, Task<CardAnswer>> RunAsync);
