using System.Globalization;

namespace FeedbackBot.People;

/// <summary>Locales as directories write them: any that exists, also one whose language the bot does not speak.</summary>
internal static class Locales
{
    public const int MaxLength = 20;

    public static bool IsKnown(string locale)
    {
        if (locale.Length is < 2 or > MaxLength || locale.Contains('_', StringComparison.Ordinal))
            return false;
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
