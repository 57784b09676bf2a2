namespace FeedbackBot.BotFramework;

/// <summary>How the bot and Microsoft's side know each other: configuration section <c>Bot</c>.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The configuration section's usual name.</summary>
    public const string Section = "Bot";

    /// <summary>The bot's app id (client id), a GUID. Required unless <see cref="Authentication"/> is None.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The Entra tenant the bot is registered in, a GUID or a domain. Required unless <see cref="Authentication"/> is None.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>How requests are authenticated: Token or None. Default Token; None only in the Development environment.</summary>
    public BotAuthentication Authentication { get; set; } = BotAuthentication.Token;

    /// <summary>Which Microsoft cloud: Public, USGov or China. Default Public.</summary>
    public BotCloud Cloud { get; set; } = BotCloud.Public;

    /// <summary>Where the signing keys are announced. Default: the cloud's. An https address, or http on loopback.</summary>
    public string? OpenIdMetadataUrl { get; set; }

    /// <summary>The issuer tokens must name. Default: the cloud's.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where the bot gets its own tokens; the tenant is appended. Default: the cloud's. An https address.</summary>
    public string? TokenAuthority { get; set; }

    /// <summary>The scope of the bot's own tokens. Default: the cloud's.</summary>
    public string? TokenScope { get; set; }

    /// <summary>
    /// Take <see cref="TokenAuthority"/> as it is instead of asking Microsoft whether it is known. Default false; true
    /// for an authority that Microsoft does not list, such as a local one.
    /// </summary>
    public bool DisableInstanceDiscovery { get; set; }

    /// <summary>How the bot proves who it is when it asks for tokens.</summary>
    public BotCredentialOptions Credential { get; set; } = new();

    /// <summary>Tenant ids whose conversations are accepted. Default: <see cref="TenantId"/> alone.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>
    /// Hosts a service address may have; <c>*.</c> in front stands for any subdomain. Default: Microsoft's connector
    /// hosts, and loopback as well when <see cref="Authentication"/> is None. Naming any replaces the default.
    /// </summary>
    public string[] AllowedServiceUrlHosts { get; set; } = [];

    /// <summary>
    /// The service address for conversations the bot starts with someone it has not heard from.
    /// Default: the cloud's, for the public one https://smba.trafficmanager.net/teams/; China has none, there such
    /// conversations need it named. Its host must be allowed.
    /// </summary>
    public string? ServiceUrl { get; set; }

    /// <summary>How calls to the connector behave.</summary>
    public ConnectorOptions Connector { get; set; } = new();
}

/// <summary>How incoming requests are authenticated.</summary>
public enum BotAuthentication
{
    /// <summary>Every request carries a Bot Framework token, and every rule of it is checked.</summary>
    Token,

    /// <summary>None, for Microsoft's local client: Development environment and loopback only.</summary>
    None,
}

/// <summary>Which of Microsoft's clouds.</summary>
public enum BotCloud
{
    /// <summary>The public cloud; GCC uses it too.</summary>
    Public,

    /// <summary>US Government: GCC High and DoD.</summary>
    USGov,

    /// <summary>Operated by 21Vianet in China.</summary>
    China,
}

/// <summary>How the bot proves who it is.</summary>
public sealed class BotCredentialOptions
{
    /// <summary>Secret, Certificate or ManagedIdentity. Default Secret.</summary>
    public BotCredentialKind Kind { get; set; } = BotCredentialKind.Secret;

    /// <summary>The client secret, for Secret. Never in a file under version control.</summary>
    public string? Secret { get; set; }

    /// <summary>A PFX or PEM file with its private key, for Certificate.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The PFX file's password, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The user-assigned identity's client id, for ManagedIdentity. Default: the app id.</summary>
    public string? ManagedIdentityClientId { get; set; }
}

/// <summary>Kinds of credential.</summary>
public enum BotCredentialKind
{
    /// <summary>A client secret.</summary>
    Secret,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>A managed identity of the machine the bot runs on.</summary>
    ManagedIdentity,
}

/// <summary>How calls to the connector behave.</summary>
public sealed class ConnectorOptions
{
    /// <summary>How often a call is tried when the answer is 412, 429, 502, 503 or 504. Count, default 3, 1 to 10; 1 never retries.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>How long one try may take. Seconds, default 15, 1 to 100.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>
    /// The longest wait before a retry. Seconds, default 30, 1 to 300. When the connector asks for more the call gives
    /// up at once and tells how long.
    /// </summary>
    public int MaxRetryDelaySeconds { get; set; } = 30;
}
