using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.People;

/// <summary>
/// Someone in the directory. Gone people are deactivated, never deleted: what they said and agreed to stays with the
/// periods it belongs to.
/// </summary>
internal sealed class Person : IVersioned
{
    public const int MaxName = 200;
    public const int MaxExternalId = 64;
    public const int MaxEmail = 254;
    public const int MaxUnit = 100;
    public const int MaxZone = 64;

    private Person()
    {
    }

    public PersonId Id { get; private set; }

    /// <summary>The Entra object id, lower case: what an authenticated sender is known by.</summary>
    public string ExternalId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    public PersonId? ManagerId { get; private set; }

    public string? Department { get; private set; }

    public string? Team { get; private set; }

    /// <summary>The role someone has in the company ("Designer"), not their rights here.</summary>
    public string? Role { get; private set; }

    /// <summary>An IANA zone name that this machine knows.</summary>
    public string TimeZone { get; private set; } = "Etc/UTC";

    /// <summary>The directory's language for this person; null where it has none.</summary>
    public string? Locale { get; private set; }

    /// <summary>What the person chose by the language command; null means: follow the client, then the directory.</summary>
    public string? ChosenLanguage { get; private set; }

    /// <summary>What the client said last, used when nothing was chosen.</summary>
    public string? ClientLocale { get; private set; }

    /// <summary>Those that hold: what the person chose, else what the directory says.</summary>
    public WorkDays WorkDays { get; private set; } = WorkDays.MondayToFriday;

    /// <summary>What the directory says, whatever the person chose.</summary>
    public WorkDays DirectoryWorkDays { get; private set; } = WorkDays.MondayToFriday;

    /// <summary>Whether <see cref="WorkDays"/> is the person's own choice.</summary>
    public bool ChoseWorkDays { get; private set; }

    /// <summary>Whose holidays are theirs, a <see cref="CalendarKey"/> in lower case; null for none.</summary>
    public string? Calendar { get; private set; }

    /// <summary>What the person chose, which may be none; null means: as configuration says.</summary>
    public QuietHours? Quiet { get; private set; }

    /// <summary>Granted by import or by "admin add"; configuration may name further admins.</summary>
    public bool IsAdmin { get; private set; }

    public bool IsActive { get; private set; } = true;

    public int Version { get; set; }

    /// <summary>"en-US" or "zh-CN".</summary>
    public string Language => ChosenLanguage ?? Common.Language.Nearest(ClientLocale ?? Locale);

    public TimeZoneInfo Zone => LocalTimes.FindZone(TimeZone) ?? TimeZoneInfo.Utc;

    public static string Normalize(string externalId) => externalId.Trim().ToLowerInvariant();

    public static Person Join(PersonId id, string externalId, string name, string? timeZone, string? locale) => new()
    {
        Id = id,
        ExternalId = Normalize(externalId),
        Name = name,
        TimeZone = LocalTimes.FindZone(timeZone) is null ? "Etc/UTC" : timeZone!,
        Locale = locale,
    };

    /// <summary>Takes over what the directory says. Nothing the person chose themselves is touched.</summary>
    public void Update(PersonFacts facts)
    {
        Name = facts.Name;
        Email = facts.Email;
        ManagerId = facts.ManagerId;
        Department = facts.Department;
        Team = facts.Team;
        Role = facts.Role;
        TimeZone = facts.TimeZone;
        Locale = facts.Locale;
        Calendar = facts.Calendar;
        DirectoryWorkDays = facts.WorkDays;
        WorkDays = ChoseWorkDays ? WorkDays : facts.WorkDays;
        IsAdmin = facts.IsAdmin;
        IsActive = true;
    }

    public void Deactivate() => IsActive = false;

    /// <summary>Somebody who was gone is here again, as they were.</summary>
    public void Reactivate() => IsActive = true;

    public void GrantAdmin() => IsAdmin = true;

    public void RevokeAdmin() => IsAdmin = false;

    /// <param name="language">"en-US", "zh-CN", or null to follow the client again.</param>
    public void ChooseLanguage(string? language) => ChosenLanguage = language;

    /// <param name="days">Null to follow the directory again.</param>
    public void ChooseWorkDays(WorkDays? days)
    {
        ChoseWorkDays = days is not null;
        WorkDays = days ?? DirectoryWorkDays;
    }

    /// <param name="quiet">Null to follow the configuration again.</param>
    public void ChooseQuiet(QuietHours? quiet) => Quiet = quiet;

    /// <param name="calendar">A <see cref="CalendarKey"/>; null for none.</param>
    public void LiveBy(string? calendar) => Calendar = calendar;

    public void NoteClientLocale(string? locale)
    {
        if (!string.IsNullOrEmpty(locale) && locale.Length <= 20 && !locale.Any(char.IsControl))
            ClientLocale = locale;
    }
}

/// <summary>What a directory knows of someone; the zone has been checked to be a known IANA name.</summary>
internal sealed record PersonFacts(
    string Name,
    string? Email,
    PersonId? ManagerId,
    string? Department,
    string? Team,
    string? Role,
    string TimeZone,
    string? Locale,
    WorkDays WorkDays,
    bool IsAdmin)
{
    /// <summary>Whose holidays are theirs; null for none.</summary>
    public string? Calendar { get; init; }
}
