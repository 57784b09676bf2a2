using FeedbackBot.Common;

namespace FeedbackBot.People;

/// <summary>The authenticated sender of a turn, with the rights the database and configuration give them now.</summary>
/// <param name="Person">Null for someone the directory does not know, or no longer has.</param>
/// <param name="ExternalId">The Entra object id, lower case, from the authenticated activity.</param>
/// <param name="IsAdmin">By configuration or granted.</param>
/// <param name="IsManager">Has at least one active report.</param>
internal sealed record Actor(Person? Person, string ExternalId, bool IsAdmin, bool IsManager, string Language)
{
    public Texts Texts => Texts.For(Language);

    public bool Is(Who who) => who switch
    {
        Who.Anyone => true,
        Who.Known => Person is not null,
        Who.Manager => Person is not null && (IsManager || IsAdmin),
        Who.Admin => Person is not null && IsAdmin,
        _ => false,
    };
}

/// <summary>Who may use a command. Admins may use what managers may; what they then see is still only what is theirs.</summary>
internal enum Who
{
    /// <summary>Also someone the directory does not know.</summary>
    Anyone,
    Known,
    Manager,
    Admin,
}
