using FeedbackBot.Common;

namespace FeedbackBot.People;

/// <summary>What other parts may read of somebody: a copy, not the entity.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Language">"en-US" or "zh-CN".</param>
internal sealed record PersonInfo(
    PersonId Id,
    string ExternalId,
    string Name,
    string? Email,
    PersonId? ManagerId,
    string? Department,
    string? Team,
    string? Role,
    string TimeZone,
    string Language,
    WorkDays WorkDays,
    bool IsAdmin,
    bool IsActive)
{
    /// <summary>Whose holidays are theirs, in lower case; null for none.</summary>
    public string? Calendar { get; init; }

    /// <summary>What they chose; null means: as configuration says.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The working days are their own choice, not the directory's.</summary>
    public bool ChoseWorkDays { get; init; }

    public TimeZoneInfo Zone => LocalTimes.FindZone(TimeZone) ?? TimeZoneInfo.Utc;

    public Texts Texts => Texts.For(Language);

    public static PersonInfo Of(Person p) => new(
        p.Id, p.ExternalId, p.Name, p.Email, p.ManagerId, p.Department, p.Team, p.Role, p.TimeZone, p.Language, p.WorkDays, p.IsAdmin, p.IsActive)
    {
        Calendar = p.Calendar,
        Quiet = p.Quiet,
        ChoseWorkDays = p.ChoseWorkDays,
    };
}

/// <param name="TimeZone">IANA name.</param>
/// <param name="People">How many active people live by it.</param>
internal sealed record ZoneGroup(string TimeZone, int People);
