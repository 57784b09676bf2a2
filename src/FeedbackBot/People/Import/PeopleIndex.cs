namespace FeedbackBot.People.Import;

/// <summary>Finds an entry by what a file calls people by: the id first, else the mail address, else the user principal name; in any letter case.</summary>
internal sealed class PeopleIndex<T>
{
    private readonly Dictionary<string, T> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T> _emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T> _principals = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string id, string? email, string? principal, T entry)
    {
        _ids.TryAdd(id, entry);
        if (!string.IsNullOrEmpty(email))
            _emails.TryAdd(email, entry);
        if (!string.IsNullOrEmpty(principal))
            _principals.TryAdd(principal, entry);
    }

    public bool TryFind(string key, out T entry) =>
        _ids.TryGetValue(key, out entry!) || _emails.TryGetValue(key, out entry!) || _principals.TryGetValue(key, out entry!);
}
