using System.Text;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>"team:Ops", "department: Sales", "角色：设计师": a unit with its kind before it.</summary>
internal static class UnitText
{
    private static readonly Dictionary<string, AudienceKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["team"] = AudienceKind.Team,
        ["团队"] = AudienceKind.Team,
        ["department"] = AudienceKind.Department,
        ["dept"] = AudienceKind.Department,
        ["部门"] = AudienceKind.Department,
        ["role"] = AudienceKind.Role,
        ["角色"] = AudienceKind.Role,
        ["职位"] = AudienceKind.Role,
    };

    /// <returns>Null for what does not begin with one of the kinds: a person.</returns>
    public static (AudienceKind Kind, string Name)? Parse(string typed)
    {
        var line = TypedText.Line(typed).Normalize(NormalizationForm.FormKC);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Kinds.TryGetValue(line[..colon].Trim(), out var kind) ? (kind, line[(colon + 1)..].Trim()) : null;
    }
}
