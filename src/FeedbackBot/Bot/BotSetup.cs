namespace FeedbackBot.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddChatCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, IChatCommand => services
            .AddScoped<TCommand>()
            .AddSingleton(new RegisteredCommand(TCommand.Spec, (s, call, ct) => s.GetRequiredService<TCommand>().RunAsync(call, ct)));

    public static IServiceCollection AddCardAction<TAction>(this IServiceCollection services)
        where TAction : class, ICardAction => services
            .AddScoped<TAction>()
            .AddSingleton(new RegisteredCardAction(TAction.Verb, (s, call, ct) => s.GetRequiredService<TAction>().RunAsync(call, ct)));

    public static IServiceCollection AddCardGallery<TGallery>(this IServiceCollection services)
        where TGallery : class, ICardGallery => services.AddSingleton<ICardGallery, TGallery>();
}

internal sealed record RegisteredCommand(
    CommandSpec Spec, Func<IServiceProvider, CommandCall, CancellationToken, Task<Reply>> RunAsync);

internal sealed record RegisteredCardAction(
    string Verb, Func<IServiceProvider, CardCall, CancellationToken, Task<CardAnswer>> RunAsync);
