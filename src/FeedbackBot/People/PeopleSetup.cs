using FeedbackBot.People.Audit;

namespace FeedbackBot.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<AuditLog>()
        .AddScoped<PeopleQueries>();
}
