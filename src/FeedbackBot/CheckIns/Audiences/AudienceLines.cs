using System.Text;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>
/// An audience as lines of a form: "team: Ops", "role: Planner", "ana@contoso.com", "reports: Omar", "tree: Omar",
/// "everyone", "except: team: Sales". The words are those of the options, in either language.
/// </summary>
internal static class AudienceLines
{
    public static AudienceTyped Parse(string text)
    {
        var (teams, departments, roles, people, reports, trees, except) = (New(), New(), New(), New(), New(), New(), New());
        var everyone = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', ';', '；').Select(TypedText.Line).Where(l => l.Length > 0).Take(Audience.MaxParts + 1))
        {
            var plain = line.Normalize(NormalizationForm.FormKC);
            var colon = plain.IndexOf(':', StringComparison.Ordinal);
            var (word, rest) = colon > 0 ? (plain[..colon].Trim().ToLowerInvariant(), plain[(colon + 1)..].Trim()) : ("", plain);
            if (word is "except" or "除外" or "不含")
                except.Add(rest);
            else if (word is "reports" or "直接下属")
                reports.Add(rest);
            else if (word is "tree" or "全体下级")
                trees.Add(rest);
            else if (word is "person" or "人员")
                people.Add(rest);
            else if (UnitText.Parse(plain) is var (kind, name))
                (kind == AudienceKind.Team ? teams : kind == AudienceKind.Department ? departments : roles).Add(name);
            else if (colon < 0 && plain.ToLowerInvariant() is "everyone" or "所有人")
                everyone = true;
            else
                people.Add(plain);
        }

        return new AudienceTyped
        {
            Teams = teams,
            Departments = departments,
            Roles = roles,
            People = people,
            ReportsOf = reports,
            TreeOf = trees,
            Except = except,
            Everyone = everyone,
        };

        static List<string> New() => [];
    }

    /// <param name="address">What finds a person again: their e-mail address or id.</param>
    public static string Write(Audience audience, Func<PersonId, string> address) =>
        string.Join('\n', audience.Parts.Select(part => (part.IsException ? "except: " : "") + Write(part, address)));

    private static string Write(AudiencePart part, Func<PersonId, string> address) => part.Kind switch
    {
        AudienceKind.Everyone => "everyone",
        AudienceKind.Team => "team: " + part.Unit,
        AudienceKind.Department => "department: " + part.Unit,
        AudienceKind.Role => "role: " + part.Unit,
        AudienceKind.Reports => "reports: " + address(part.PersonId!.Value),
        AudienceKind.Tree => "tree: " + address(part.PersonId!.Value),
        _ => address(part.PersonId!.Value),
    };
}
