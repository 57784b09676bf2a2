namespace FeedbackBot.People.Import;

/// <summary>Somebody as the directory has them, or as it will after an import.</summary>
/// <param name="ExternalId">Entra object id, lower case.</param>
/// <param name="Manager">The manager's <see cref="ExternalId"/>.</param>
/// <param name="TimeZone">IANA name.</param>
internal sealed record DirectoryPerson(
    string ExternalId,
    string Name,
    string? Email,
    string? Manager,
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

/// <summary>The directory at one moment, as far as an import looks at it.</summary>
/// <param name="Active">By external id.</param>
/// <param name="Gone">Who was here once, by external id.</param>
internal sealed record DirectorySnapshot(
    IReadOnlyDictionary<string, DirectoryPerson> Active, IReadOnlyDictionary<string, DirectoryPerson> Gone)
{
    public static readonly DirectorySnapshot Empty =
        new(new Dictionary<string, DirectoryPerson>(), new Dictionary<string, DirectoryPerson>());
}

/// <summary>What configuration adds to a file.</summary>
/// <param name="Admins">External ids, lower case: admins who stay whatever a file says.</param>
internal sealed record ImportDefaults(string TimeZone, string? Locale, IReadOnlySet<string> Admins)
{
    public static ImportDefaults Of(PeopleOptions options) => new(
        options.DefaultTimeZone,
        string.IsNullOrEmpty(options.DefaultLocale) ? null : options.DefaultLocale,
        options.Admins.Select(Person.Normalize).ToHashSet());
}
