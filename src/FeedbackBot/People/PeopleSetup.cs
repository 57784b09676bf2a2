using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Commands;
using FeedbackBot.People.Hours;
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
            .AddAbsences()
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

    private static IServiceCollection AddAbsences(this IServiceCollection services) => services
        .AddScoped<AbsenceQueries>().AddScoped<AbsenceReader>().AddScoped<AbsencePeople>().AddScoped<ChangeAbsences>()
        .AddChatCommand<OooCommand>().AddChatCommand<OooListCommand>().AddChatCommand<BackCommand>()
        .AddCardAction<UndoAbsenceAction>().AddCardAction<RemoveAbsenceAction>().AddCardAction<PageAbsencesAction>()
        .AddOccasionName("absence", "People.OccasionAbsence")
        .AddCardGallery<AbsenceGallery>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddChatCommand<PeopleImportCommand>()
        .AddCardAction<ConfirmImportAction>().AddCardAction<CancelImportAction>().AddCardAction<PageImportAction>()
        .AddChatCommand<PeopleListCommand>().AddCardAction<PageListAction>()
        .AddChatCommand<PeopleShowCommand>()
        .AddChatCommand<PeopleStatusCommand>()
        .AddChatCommand<AdminListCommand>().AddChatCommand<AdminAddCommand>().AddChatCommand<AdminRemoveCommand>()
        .AddChatCommand<LanguageCommand>()
        .AddScoped<PersonHoursReader>()
        .AddChatCommand<QuietCommand>().AddChatCommand<WorkDaysCommand>().AddChatCommand<PeopleCalendarCommand>()
        .AddChatCommand<WhoAmICommand>()
        .AddChatCommand<AuditCommand>().AddCardAction<PageAuditAction>();
}
