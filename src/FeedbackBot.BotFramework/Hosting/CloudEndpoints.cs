namespace FeedbackBot.BotFramework;

/// <summary>Where Microsoft's side is, per cloud, with what the configuration puts in its place.</summary>
internal sealed record CloudEndpoints(
    string OpenIdMetadataUrl, string Issuer, string TokenAuthority, string TokenScope, string? ServiceUrl)
{
    public static CloudEndpoints Of(BotFrameworkOptions options)
    {
        var cloud = Defaults(options.Cloud);
        return new CloudEndpoints(
            options.OpenIdMetadataUrl ?? cloud.OpenIdMetadataUrl,
            options.Issuer ?? cloud.Issuer,
            options.TokenAuthority ?? cloud.TokenAuthority,
            options.TokenScope ?? cloud.TokenScope,
            options.ServiceUrl ?? cloud.ServiceUrl);
    }

    private static CloudEndpoints Defaults(BotCloud cloud) => cloud switch
    {
        BotCloud.USGov => new(
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://login.microsoftonline.us/",
            "https://api.botframework.us/.default",
            "https://smba.infra.gov.teams.microsoft.us/teams"),
        BotCloud.China => new(
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn",
            "https://login.partner.microsoftonline.cn/",
            "https://api.botframework.azure.cn/.default",
            null),
        _ => new(
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            "https://login.microsoftonline.com/",
            "https://api.botframework.com/.default",
            "https://smba.trafficmanager.net/teams/"),
    };
}
