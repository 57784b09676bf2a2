using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>Fills in what follows from other options, so that whoever reads the options sees what holds.</summary>
internal sealed class BotFrameworkDefaults : IPostConfigureOptions<BotFrameworkOptions>
{
    public void PostConfigure(string? name, BotFrameworkOptions options)
    {
        options.ServiceUrl ??= CloudEndpoints.Of(options).ServiceUrl;

        // Without authentication the local client's tenant is anybody's; with it, ours alone.
        if (options is { Authentication: BotAuthentication.Token, AllowedTenants.Length: 0, TenantId.Length: > 0 })
            options.AllowedTenants = [options.TenantId];
    }
}
