using FeedbackBot.Bot;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Commands;
using FeedbackBot.People.Import;
using FeedbackBot.Scheduling;
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
            .AddScoped<Admins>()
            .AddScoped<AuditLog>().AddScoped<AuditPages>()
            .AddScoped<PeopleQueries>()
            .AddScoped<AbsenceQueries>()
            .AddScoped<PersonFinder>()
            .AddScoped<PeopleList>()
            .AddScoped<DirectoryChanges>()
            .AddSingleton<IDirectoryChanged, ReplanWakes>()
            .AddImport()
            .AddCommands()
            .AddCardGallery<PeopleGallery>();
    }

    private static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<DirectoryReader>()
        .AddScoped<ProposeImport>().AddScoped<ReviewPending>().AddScoped<ConfirmImport>().AddScoped<ApplyImport>()
        .AddSingleton<ConfiguredFiles>()
        .AddHostedService<ImportConfiguredFiles>()
        .AddWakeSource<ForgetOldImports>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddChatCommand<PeopleImportCommand>()
        .AddCardAction<ConfirmImportAction>().AddCardAction<CancelImportAction>().AddCardAction<PageImportAction>()
        .AddChatCommand<PeopleListCommand>().AddCardAction<PageListAction>()
        .AddChatCommand<PeopleShowCommand>()
        .AddChatCommand<PeopleStatusCommand>()
        .AddChatCommand<AdminListCommand>().AddChatCommand<AdminAddCommand>().AddChatCommand<AdminRemoveCommand>()
        .AddChatCommand<LanguageCommand>()
        .AddChatCommand<WhoAmICommand>()
        .AddChatCommand<AuditCommand>().AddCardAction<PageAuditAction>();
}
