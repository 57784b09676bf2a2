using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

/// <summary>A request that must be refused, and the one reason why.</summary>
internal sealed record BadRequestCase(string Name, TokenRefusal Reason, Func<DateTimeOffset, string?> Authorization, JsonObject? Activity = null)
{
    public override string ToString() => Name;
}

/// <summary>The corpus of wrong tokens and of activities that do not fit theirs. Each is right but for one thing.</summary>
internal static class BadTokens
{
    public static readonly TestKey Good = TestKey.Named("key-1");
    private static readonly TestKey Unknown = TestKey.Named("key-unknown");
    private static readonly TestKey Impostor = TestKey.Named("impostor") with { Id = "key-1" };

    /// <summary>What the fake announces for this corpus.</summary>
    public static readonly IReadOnlyList<TestKey> Announced =
    [
        Good,
        TestKey.Named("key-webchat") with { Endorsements = ["webchat", "directline"] },
        TestKey.Named("key-unendorsed") with { Endorsements = [] },
        TestKey.Named("key-silent") with { Endorsements = null },
        TestKey.Named("key-encryption") with { Use = "enc" },
        TestKey.Named("key-small", bits: 1024),
    ];

    public static IEnumerable<BadRequestCase> All => [.. Headers, .. Forms, .. Signatures, .. Claims, .. Lifetimes, .. Activities];

    private static IEnumerable<BadRequestCase> Headers =>
    [
        new("no authorization", TokenRefusal.NoToken, _ => null),
        new("empty authorization", TokenRefusal.NoToken, _ => ""),
        new("basic scheme", TokenRefusal.WrongScheme, now => "Basic " + Right(now)),
        new("scheme in lower case", TokenRefusal.WrongScheme, now => "bearer " + Right(now)),
        new("scheme in upper case", TokenRefusal.WrongScheme, now => "BEARER " + Right(now)),
        new("token without scheme", TokenRefusal.WrongScheme, Right),
        new("scheme without token", TokenRefusal.WrongScheme, _ => "Bearer"),
        new("two spaces", TokenRefusal.Malformed, now => "Bearer  " + Right(now)),
        new("something after the token", TokenRefusal.Malformed, now => $"Bearer {Right(now)} and more"),
        new("two tokens in one header", TokenRefusal.Malformed, now => $"Bearer {Right(now)}, Bearer {Right(now)}"),
    ];

    private static IEnumerable<BadRequestCase> Forms =>
    [
        new("no token at all", TokenRefusal.Malformed, _ => "Bearer hello"),
        new("two parts", TokenRefusal.Malformed, now => "Bearer " + string.Join('.', Right(now).Split('.').Take(2))),
        new("five parts", TokenRefusal.Malformed, now => $"Bearer {Right(now)}.e30.e30"),
        new("header is no JSON", TokenRefusal.Malformed, now => $"Bearer {TestToken.Encode("{")}.{Right(now).Split('.', 2)[1]}"),
        new("header is a list", TokenRefusal.Malformed, now => $"Bearer {TestToken.Encode("[]")}.{Right(now).Split('.', 2)[1]}"),
        new("payload is no JSON", TokenRefusal.Malformed, now => $"Bearer {Right(now).Split('.')[0]}.{TestToken.Encode("nothing")}.{Right(now).Split('.')[2]}"),
        Signed("expiry is text", TokenRefusal.Malformed, claims: c => c["exp"] = "tomorrow"),
    ];

    private static IEnumerable<BadRequestCase> Signatures =>
    [
        new("unsigned, alg none", TokenRefusal.AlgorithmNotAllowed, now => $"Bearer {string.Join('.', Parts(now, h => h["alg"] = "none").Take(2))}."),
        new("alg none with a signature", TokenRefusal.AlgorithmNotAllowed, now => "Bearer " + TestToken.Write(Good, now, header: h => h["alg"] = "none")),
        new("no alg", TokenRefusal.AlgorithmNotAllowed, now => "Bearer " + TestToken.Write(Good, now, header: h => h.Remove("alg"))),
        new("HS256 with the public key as secret", TokenRefusal.AlgorithmNotAllowed, WithPublicKeyAsSecret),
        new("PS256", TokenRefusal.AlgorithmNotAllowed, now => "Bearer " + TestToken.Write(
            Good, now, header: h => h["alg"] = "PS256", padding: RSASignaturePadding.Pss)),
        new("RS1", TokenRefusal.AlgorithmNotAllowed, now => "Bearer " + TestToken.Write(
            Good, now, header: h => h["alg"] = "RS1", hash: HashAlgorithmName.SHA1)),
        new("signature removed", TokenRefusal.BadSignature, now => $"Bearer {string.Join('.', Parts(now).Take(2))}."),
        new("signature of another token", TokenRefusal.BadSignature, now => $"Bearer {string.Join('.', Parts(now).Take(2))}.{Parts(now.AddSeconds(1))[2]}"),
        new("payload changed after signing", TokenRefusal.BadSignature, now => $"Bearer {Parts(now)[0]}.{Parts(now.AddHours(1))[1]}.{Parts(now)[2]}"),
        new("alg says RS512, signed with SHA-256", TokenRefusal.BadSignature, now => "Bearer " + TestToken.Write(Good, now, header: h => h["alg"] = "RS512")),
        Signed("known key id, another key", TokenRefusal.BadSignature, Impostor),
        Signed("no key id", TokenRefusal.NoKeyId, header: h => h.Remove("kid")),
        Signed("empty key id", TokenRefusal.NoKeyId, header: h => h["kid"] = ""),
        Signed("unknown key", TokenRefusal.UnknownKey, Unknown),
        Signed("unknown key that brings itself along", TokenRefusal.UnknownKey, Unknown, header: h =>
            h["jwk"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Unknown.Announced()))),
        Signed("key for encryption", TokenRefusal.UnknownKey, TestKey.Named("key-encryption")),
        Signed("key of 1024 bits", TokenRefusal.UnknownKey, TestKey.Named("key-small", bits: 1024)),
    ];

    private static IEnumerable<BadRequestCase> Claims =>
    [
        Signed("another issuer", TokenRefusal.WrongIssuer, claims: c => c["iss"] = "https://sts.windows.net/" + TestToken.Tenant + "/"),
        Signed("issuer of another cloud", TokenRefusal.WrongIssuer, claims: c => c["iss"] = "https://api.botframework.us"),
        Signed("issuer with a slash more", TokenRefusal.WrongIssuer, claims: c => c["iss"] = TestToken.Issuer + "/"),
        Signed("no issuer", TokenRefusal.WrongIssuer, claims: c => c.Remove("iss")),
        Signed("another bot's token", TokenRefusal.WrongAudience, claims: c => c["aud"] = "11111111-2222-3333-4444-666666666666"),
        Signed("no audience", TokenRefusal.WrongAudience, claims: c => c.Remove("aud")),
        Signed("a list of audiences", TokenRefusal.WrongAudience, claims: c => c["aud"] = new JsonArray(TestToken.AppId, "another")),
        Signed("no serviceurl claim", TokenRefusal.NoServiceUrl, claims: c => c.Remove("serviceurl")),
        Signed("empty serviceurl claim", TokenRefusal.NoServiceUrl, claims: c => c["serviceurl"] = ""),
        Signed("serviceurl claim is a list", TokenRefusal.NoServiceUrl, claims: c => c["serviceurl"] = new JsonArray(TestToken.ServiceUrl)),
    ];

    private static IEnumerable<BadRequestCase> Lifetimes =>
    [
        Aged("expired by more than the skew", TokenRefusal.Expired, (c, now) =>
        {
            c["nbf"] = now.AddHours(-1).ToUnixTimeSeconds();
            c["exp"] = now.AddMinutes(-15).ToUnixTimeSeconds();
        }),
        Aged("not yet valid by more than the skew", TokenRefusal.NotYetValid, (c, now) => c["nbf"] = now.AddMinutes(15).ToUnixTimeSeconds()),
        Signed("no expiry", TokenRefusal.NoLifetime, claims: c => c.Remove("exp")),
        Aged("ends before it begins", TokenRefusal.NoLifetime, (c, now) =>
        {
            c["nbf"] = now.AddSeconds(60).ToUnixTimeSeconds();
            c["exp"] = now.AddSeconds(-60).ToUnixTimeSeconds();
        }),
    ];

    private static IEnumerable<BadRequestCase> Activities =>
    [
        About("activity with another service address", TokenRefusal.OtherServiceUrl, a => a["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        About("activity without channel", TokenRefusal.NoChannel, a => a.Remove("channelId")),
        About("activity with a blank channel", TokenRefusal.NoChannel, a => a["channelId"] = " "),
        About("activity of a channel the key is not endorsed for", TokenRefusal.NotEndorsed, a => a["channelId"] = "directline"),
        Signed("key endorsed for other channels", TokenRefusal.NotEndorsed, TestKey.Named("key-webchat")),
        Signed("key with no endorsement", TokenRefusal.NotEndorsed, TestKey.Named("key-unendorsed")),
        Signed("key that says nothing of endorsements", TokenRefusal.NotEndorsed, TestKey.Named("key-silent")),
        Elsewhere("service address on an unknown host", "https://smba.example.com/emea/"),
        Elsewhere("service address on a host that only ends alike", "https://evilbotframework.com/"),
        Elsewhere("service address with the host as user name", "https://smba.trafficmanager.net@example.com/"),
        Elsewhere("service address with a password", "https://user:secret@smba.trafficmanager.net/"),
        Elsewhere("service address over http", "http://smba.trafficmanager.net/emea/"),
        Elsewhere("service address that is none", "smba"),
        About("another tenant", TokenRefusal.TenantNotAllowed, a =>
        {
            a["conversation"]!["tenantId"] = "00000000-0000-0000-0000-000000000001";
            a["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-000000000001";
        }),
        About("two tenants, one of them ours", TokenRefusal.TenantNotAllowed, a => a["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-000000000001"),
        About("no tenant", TokenRefusal.NoTenant, a =>
        {
            a["conversation"]!.AsObject().Remove("tenantId");
            a.Remove("channelData");
        }),
    ];

    private static string Right(DateTimeOffset now) => TestToken.Write(Good, now);

    private static string[] Parts(DateTimeOffset now, Action<JsonObject>? header = null) => TestToken.Write(Good, now, header: header).Split('.');

    private static BadRequestCase Signed(
        string name, TokenRefusal reason, TestKey? key = null, Action<JsonObject>? claims = null, Action<JsonObject>? header = null) =>
        new(name, reason, now => "Bearer " + TestToken.Write(key ?? Good, now, claims, header));

    private static BadRequestCase Aged(string name, TokenRefusal reason, Action<JsonObject, DateTimeOffset> claims) =>
        new(name, reason, now => "Bearer " + TestToken.Write(Good, now, c => claims(c, now)));

    private static BadRequestCase About(string name, TokenRefusal reason, Action<JsonObject> activity) =>
        new(name, reason, now => "Bearer " + Right(now), TestActivity.Message().With(activity));

    private static BadRequestCase Elsewhere(string name, string serviceUrl) =>
        new(name, TokenRefusal.ServiceUrlNotAllowed,
            now => "Bearer " + TestToken.Write(Good, now, c => c["serviceurl"] = serviceUrl),
            TestActivity.Message().With(a => a["serviceUrl"] = serviceUrl));

    private static string WithPublicKeyAsSecret(DateTimeOffset now)
    {
        var parts = Parts(now, h => h["alg"] = "HS256");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Good.Rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return $"Bearer {parts[0]}.{parts[1]}.{Base64Url.EncodeToString(mac)}";
    }
}
