using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>Writes tokens by hand, so that wrong ones can be written too.</summary>
internal static class TestToken
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>A token every rule is content with, at this instant, before it is changed.</summary>
    public static string Write(TestKey key, DateTimeOffset now, Action<JsonObject>? claims = null, Action<JsonObject>? header = null,
        HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
    {
        var head = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };
        var body = Claims(now);
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Encode(head.ToJsonString())}.{Encode(body.ToJsonString())}";
        var signature = key.Rsa.SignData(Encoding.ASCII.GetBytes(signed), hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
    };
}
