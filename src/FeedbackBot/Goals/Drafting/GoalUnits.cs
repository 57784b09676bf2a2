using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Drafting;

/// <summary>
/// Finds the department, team or role a goal is for, and says who may set goals for it: admins everywhere; else whoever has somebody of it below
/// them. Goals of the company are set by admins; personal ones by the person and everybody above.
/// </summary>
internal sealed class GoalUnits(FeedbackDb db)
{
    public async Task<string?> ReadAsync(Actor actor, GoalLevel level, string? typed, List<Problem> problems, CancellationToken ct)
    {
        if (level == GoalLevel.Company && !actor.IsAdmin)
            problems.Add(new Problem("Goals.CompanyIsForAdmins"));
        if (level is GoalLevel.Company or GoalLevel.Person)
            return null;
        var (isTeam, isRole) = (level == GoalLevel.Team, level == GoalLevel.Role);
        var active = db.Set<Person>().Where(p => p.IsActive);
        var names = await active.Select(p => isTeam ? p.Team : isRole ? p.Role : p.Department).Where(n => n != null).Select(n => n!).Distinct().ToListAsync(ct);
        var own = isTeam ? actor.Person!.Team : isRole ? null : actor.Person!.Department;
        var wanted = TypedText.Comparable(typed ?? own ?? "");
        var found = names.Find(n => TypedText.Comparable(n) == wanted);
        if (found is null)
        {
            problems.Add(new Problem(
                isTeam ? "Goals.TeamUnknown" : isRole ? "Goals.RoleUnknown" : "Goals.DepartmentUnknown", CardText.EscapeLine(TypedText.Short(typed ?? "")),
                string.Join(", ", NearestNames.To(typed ?? "", names).Select(n => $"**{CardText.EscapeLine(n)}**"))));
            return null;
        }

        var leads = actor.IsAdmin || await ManagerTree.Below(db, actor.Person!.Id).AnyAsync(p => p.IsActive && (isTeam ? p.Team : isRole ? p.Role : p.Department) == found, ct);
        if (!leads)
            problems.Add(new Problem(isTeam ? "Goals.TeamNotYours" : isRole ? "Goals.RoleNotYours" : "Goals.DepartmentNotYours", CardText.EscapeLine(found)));
        return found;
    }
}
