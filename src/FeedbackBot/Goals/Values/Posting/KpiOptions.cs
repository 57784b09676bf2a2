using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>Which other systems may say what KPIs are. Section "Kpi".</summary>
internal sealed class KpiOptions
{
    public const string Section = "Kpi";

    /// <summary>How many requests with a wrong secret, or none, are answered for one address in any minute. Count.</summary>
    public const int StrangersPerMinute = 60;

    /// <summary>The systems that may post values of KPIs. Default: none.</summary>
    public IList<KpiClient> Clients { get; set; } = [];

    /// <summary>How many requests one system may make in any minute. Count, default 600, 1 to 60000.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <returns>What is wrong with the systems; null where nothing is.</returns>
    public string? Problem()
    {
        if (RequestsPerMinute is < 1 or > 60_000)
            return "Kpi:RequestsPerMinute must be between 1 and 60000.";
        if (Clients.Any(c => string.IsNullOrWhiteSpace(c.Name) || c.Name.Length > KpiValue.MaxClient || c.Name.Any(char.IsControl)))
            return $"Kpi:Clients: each needs a Name of at most {KpiValue.MaxClient} characters.";
        if (Clients.Any(c => c.SecretSha256.Length != 64 || !c.SecretSha256.All(char.IsAsciiHexDigit)))
            return "Kpi:Clients: each needs a SecretSha256 of 64 hexadecimal digits.";
        if (Clients.DistinctBy(c => c.Name.ToUpperInvariant()).Count() < Clients.Count || Clients.DistinctBy(c => c.SecretSha256.ToUpperInvariant()).Count() < Clients.Count)
            return "Kpi:Clients: two have the same Name or the same SecretSha256.";
        return Clients.All(c => c.Keys.All(IsKey)) ? null : "Kpi:Clients: Keys are keys of KPIs, or how they begin and a * at the end.";
    }

    private static bool IsKey(string key)
    {
        var letters = key.EndsWith('*') ? key[..^1] : key;
        return letters.Length <= KpiTerms.MaxKey && !letters.Any(letter => letter == '*' || char.IsWhiteSpace(letter));
    }
}

/// <summary>Another system.</summary>
internal sealed class KpiClient
{
    /// <summary>What people see beside its values.</summary>
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of its secret in UTF-8, as hexadecimal digits: the secret itself is nowhere here.</summary>
    public string SecretSha256 { get; set; } = "";

    /// <summary>Keys of the KPIs it may post values of; one that ends in * stands for all that begin so. Default, and where there is none: every KPI.</summary>
    public IList<string> Keys { get; set; } = [];

    /// <param name="key">As keys are compared.</param>
    public bool MaySay(string key) => Keys.Count == 0 || Keys.Any(k => k.EndsWith('*')
        ? key.StartsWith(TypedText.Comparable(k[..^1]), StringComparison.Ordinal)
        : key == TypedText.Comparable(k));
}
