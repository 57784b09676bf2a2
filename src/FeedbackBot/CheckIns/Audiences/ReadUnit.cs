using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>Finds the team, department or role somebody means; case, width and spaces do not matter.</summary>
internal sealed class ReadUnit(FeedbackDb db)
{
    public async Task<Parsed<AudiencePart>> RunAsync(AudienceKind kind, string typed, CancellationToken ct)
    {
        var active = db.Set<Person>().Where(p => p.IsActive);
        var names = await (kind switch
        {
            AudienceKind.Team => active.Select(p => p.Team),
            AudienceKind.Department => active.Select(p => p.Department),
            _ => active.Select(p => p.Role),
        }).Where(name => name != null).Select(name => name!).Distinct().ToListAsync(ct);
        var wanted = TypedText.Comparable(typed);
        if ((names.Find(n => n == typed) ?? names.Find(n => TypedText.Comparable(n) == wanted)) is { } found)
            return new AudiencePart(kind, Unit: found);
        return names.Count == 0
            ? new Problem($"CheckIns.No{kind}s", Shown(typed))
            : new Problem($"CheckIns.{kind}Unknown", Shown(typed), string.Join(", ", NearestNames.To(typed, names).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }

    public static string Shown(string typed) => CardText.EscapeLine(typed.Length > Person.MaxUnit ? typed[..Person.MaxUnit] + "…" : typed);
}
