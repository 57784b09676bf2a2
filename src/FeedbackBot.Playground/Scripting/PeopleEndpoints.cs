namespace FeedbackBot.Playground.Scripting;

internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder api, RunningHost running) => api.MapGet("people", () =>
    {
        var teams = running.Value.Teams;
        return teams.Company.All.Select(person => new
        {
            person.Id,
            person.Name,
            person.Manager,
            person.Team,
            Timezone = person.TimeZone,
            Roles = teams.Company.RolesOf(person),
            teams.Chats.Of(person).Unread,
        });
    });
}
