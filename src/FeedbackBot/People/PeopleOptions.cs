using System.Globalization;

namespace FeedbackBot.People;

/// <summary>Who uses the bot, and where it learns of them. Section "People".</summary>
internal sealed class PeopleOptions
{
    public const string Section = "People";

    /// <summary>
    /// Entra object ids of those who are admins whatever the directory says. They are taken into the directory when they
    /// first write, and no import deactivates them. Default: nobody.
    /// </summary>
    public string[] Admins { get; set; } = [];

    /// <summary>
    /// A CSV file with everybody, or the Entra admin centre's user export; imported at start-up whenever its content has
    /// changed. A mistake in it is logged and shown by "people status", and the directory stays as it was. Default: none.
    /// </summary>
    public string? ImportFile { get; set; }

    /// <summary>A second CSV file with what the Entra export lacks (manager, timezone and so on). Needs <see cref="ImportFile"/>. Default: none.</summary>
    public string? ImportDetailsFile { get; set; }

    /// <summary>The IANA zone of people whose zone nobody has named. Default "Etc/UTC".</summary>
    public string DefaultTimeZone { get; set; } = "Etc/UTC";

    /// <summary>The locale of people who have none in the directory, such as "zh-CN". Default: none; the bot speaks as their client does.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Whom somebody should ask whom the bot does not know: a name, a team, an address; at most 200 characters. Default: the admins' names.</summary>
    public string? WhomToAsk { get; set; }

    /// <summary>How long an import waits for its confirmation, in hours. Default 24, from 1 to 168.</summary>
    public int ImportWaitsHours { get; set; } = 24;

    /// <summary>
    /// When the quiet hours begin of people who chose none: from then on nothing is sent that they did not ask for. "HH:mm"
    /// by their wall clock, default "20:00"; the same as <see cref="QuietTo"/> switches quiet hours off.
    /// </summary>
    public string QuietFrom { get; set; } = "20:00";

    /// <summary>When those quiet hours end, on the next day where that is earlier. "HH:mm", default "07:00".</summary>
    public string QuietTo { get; set; } = "07:00";

    internal QuietHours Quiet => new(TimeOnly.ParseExact(QuietFrom, "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(QuietTo, "HH:mm", CultureInfo.InvariantCulture));

    internal bool IsAdmin(string externalId) =>
        Admins.Any(id => string.Equals(id.Trim(), externalId, StringComparison.OrdinalIgnoreCase));
}
