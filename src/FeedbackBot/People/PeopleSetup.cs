using FeedbackBot.People.Audit;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PeopleOptions>().Bind(configuration.GetSection(PeopleOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PeopleOptions>, PeopleOptionsValidation>()
            .AddScoped<ActorResolver>()
            .AddScoped<Contacts>()
            .AddScoped<AuditLog>()
            .AddScoped<PeopleQueries>()
            .AddScoped<PersonFinder>()
            .AddScoped<DirectoryChanges>();
    }
}
