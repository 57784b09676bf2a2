using System.Buffers.Text;
using System.Security.Cryptography;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>A signing key as the metadata announces it.</summary>
internal sealed record TestKey(string Id, RSA Rsa)
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, RSA> Made = [];

    /// <summary>The channels the key is endorsed for; null announces none.</summary>
    public string[]? Endorsements { get; init; } = ["msteams"];

    public string Use { get; init; } = "sig";

    /// <summary>Key pairs are slow to make and say nothing by themselves: one per name and size for the whole run.</summary>
    public static TestKey Named(string id, int bits = 2048)
    {
        lock (Gate)
        {
            if (!Made.TryGetValue($"{id}/{bits}", out var rsa)) Made[$"{id}/{bits}"] = rsa = RSA.Create(bits);
            return new TestKey(id, rsa);
        }
    }

    public object Announced()
    {
        var parts = Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = Use,
            kid = Id,
            n = Base64Url.EncodeToString(parts.Modulus),
            e = Base64Url.EncodeToString(parts.Exponent),
            endorsements = Endorsements,
        };
    }
}
