using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>Adds the protocol to a host.</summary>
public static class BotFrameworkExtensions
{
    /// <summary>
    /// Adds the endpoint's services, the <see cref="ConnectorClient"/> and the bot, one for each turn. Wrong options
    /// stop the host when it starts, each named. The clock is the registered TimeProvider.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="botSection">The configuration section, usually <c>Bot</c>.</param>
    public static IServiceCollection AddBotFramework<TBot>(this IServiceCollection services, IConfiguration botSection)
        where TBot : class, IBot
    {
        services.AddOptions<BotFrameworkOptions>().Bind(botSection).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<BotFrameworkOptions>, BotFrameworkDefaults>();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IBot, TBot>();

        services.AddSingleton<OpenIdMetadata>();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<TokenValidator>();
        services.AddSingleton<ActivityGuard>();
        services.AddSingleton<AnsweredTurns>();
        services.AddSingleton<MessagesEndpoint>();

        services.AddSingleton<ServiceUrlPolicy>();
        services.AddSingleton<BotCredential>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorPipeline>();
        services.AddSingleton(provider => new ConnectorClient(provider.GetRequiredService<ConnectorPipeline>()));
        return services.AddHttpClients();
    }

    /// <summary>Maps the endpoint the channel posts activities to.</summary>
    public static IEndpointConventionBuilder MapBotFramework(this IEndpointRouteBuilder endpoints, string path = "/api/messages") =>
        endpoints.MapPost(path, (HttpContext http, MessagesEndpoint endpoint, IBot bot) => endpoint.HandleAsync(http, bot))
            .ExcludeFromDescription();

    // Redirects are not followed where a token travels. The timeouts are wire time, not the host's clock: a turned
    // clock must not end a call that is under way.
    private static IServiceCollection AddHttpClients(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorPipeline.HttpClientName, (provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
                client.Timeout = TimeSpan.FromSeconds(options.Connector.TimeoutSeconds);
                client.MaxResponseContentBufferSize = ConnectorPipeline.MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddHttpClient(OpenIdMetadata.HttpClientName, client =>
        {
            client.Timeout = OpenIdMetadata.Timeout;
            client.MaxResponseContentBufferSize = OpenIdMetadata.MaxDocumentBytes;
        });
        services.AddHttpClient(BotCredential.HttpClientName);
        return services;
    }
}
