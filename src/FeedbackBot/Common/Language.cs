using System.Globalization;

namespace FeedbackBot.Common;

/// <summary>The languages the bot speaks completely. Anything else is answered in English.</summary>
internal static class Language
{
    public const string English = "en-US";
    public const string Chinese = "zh-CN";

    public static readonly IReadOnlyList<string> All = [English, Chinese];

    /// <summary>The supported language nearest to a locale as clients send it ("zh-Hans-SG", "en-gb", null).</summary>
    public static string Nearest(string? locale) =>
        locale is not null && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    public static bool IsSupported(string? locale) => All.Contains(locale, StringComparer.OrdinalIgnoreCase);

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language);
}
