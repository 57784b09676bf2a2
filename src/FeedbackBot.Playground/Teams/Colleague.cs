using System.Security.Cryptography;
using System.Text;

namespace FeedbackBot.Playground.Teams;

/// <summary>Someone in the stand-in's tenant.</summary>
/// <param name="Id">Entra object id.</param>
/// <param name="Manager">Entra object id of the manager; null at the top.</param>
/// <param name="TimeZone">IANA name, as the person's client reports it.</param>
/// <param name="Locale">The client's language, such as "zh-CN".</param>
public sealed record Colleague(
    string Id,
    string Name,
    string? Email,
    string? Manager,
    string? Team,
    string TimeZone,
    string Locale,
    bool IsAdmin)
{
    /// <summary>The id Teams shows to bots; it says nothing of the object id and stays the same over runs.</summary>
    public string TeamsId { get; } = "29:1" + Convert
        .ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');
}
