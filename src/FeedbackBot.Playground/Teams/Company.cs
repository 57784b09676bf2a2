namespace FeedbackBot.Playground.Teams;

/// <summary>Everybody in the stand-in's tenant: read from a file at start, and widened by files attached in chat.</summary>
public sealed class Company(IEnumerable<Colleague> colleagues)
{
    private readonly Lock _gate = new();
    private readonly List<Colleague> _all = [.. colleagues];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Colleague> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>Finds someone by Entra object id, Teams id or e-mail, whatever the case.</summary>
    public Colleague? Find(string? id) => string.IsNullOrEmpty(id) ? null : All.FirstOrDefault(c =>
        c.Id.Equals(id, StringComparison.OrdinalIgnoreCase) ||
        c.TeamsId.Equals(id, StringComparison.Ordinal) ||
        string.Equals(c.Email, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds those the tenant does not know yet; nobody is ever taken out, as an import must not decide who exists.</summary>
    public int Welcome(IEnumerable<Colleague> newcomers)
    {
        lock (_gate)
        {
            var unknown = newcomers.Where(n => !_all.Exists(c => c.Id.Equals(n.Id, StringComparison.OrdinalIgnoreCase))).ToList();
            _all.AddRange(unknown);
            return unknown.Count;
        }
    }

    /// <summary>"admin" and "manager", as far as the file says so.</summary>
    public IReadOnlyList<string> RolesOf(Colleague person)
    {
        var roles = new List<string>();
        if (person.IsAdmin)
        {
            roles.Add("admin");
        }

        if (All.Any(c => string.Equals(c.Manager, person.Id, StringComparison.OrdinalIgnoreCase)))
        {
            roles.Add("manager");
        }

        return roles;
    }
}
