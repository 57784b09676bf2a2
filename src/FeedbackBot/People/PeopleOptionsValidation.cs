using System.Globalization;
using FeedbackBot.Common;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People;

internal sealed class PeopleOptionsValidation : IValidateOptions<PeopleOptions>
{
    private const int MaxContact = 200;

    public ValidateOptionsResult Validate(string? name, PeopleOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(PeopleOptions options)
    {
        for (var i = 0; i < options.Admins.Length; i++)
        {
            if (options.Admins[i].Trim().Length is 0 or > Person.MaxExternalId)
                yield return $"People:Admins:{i} must be an Entra object id of at most {Person.MaxExternalId} characters.";
        }

        if (LocalTimes.FindZone(options.DefaultTimeZone) is null)
            yield return "People:DefaultTimeZone must be an IANA zone such as Europe/Berlin.";
        if (!string.IsNullOrEmpty(options.DefaultLocale) && !Locales.IsKnown(options.DefaultLocale))
            yield return "People:DefaultLocale must be a locale such as en-US or zh-CN, or be left out.";
        if (options.WhomToAsk?.Length > MaxContact)
            yield return $"People:WhomToAsk must have at most {MaxContact} characters.";
        if (options.ImportWaitsHours is < 1 or > 168)
            yield return "People:ImportWaitsHours must be from 1 to 168.";
        if (!IsTime(options.QuietFrom) || !IsTime(options.QuietTo))
            yield return "People:QuietFrom and People:QuietTo must be times such as 20:00 and 07:00; the same time twice means no quiet hours.";
        if (!string.IsNullOrEmpty(options.ImportDetailsFile) && string.IsNullOrEmpty(options.ImportFile))
            yield return "People:ImportDetailsFile adds to People:ImportFile, which must be set too.";
    }

    private static bool IsTime(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
