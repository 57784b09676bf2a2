using FeedbackBot.Bot;
using FeedbackBot.Delivery;

namespace FeedbackBot.Goals.Projects;

internal static class ProjectsSetup
{
    /// <summary>People of any departments who do something together for a time.</summary>
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddScoped<ProjectAccess>()
        .AddScoped<ProjectPeople>()
        .AddScoped<ProjectReader>()
        .AddScoped<CreateProject>()
        .AddChatCommand<CreateProjectCommand>()
        .AddChatCommand<ProjectsCommand>()
        .AddChatCommand<ShowProjectCommand>()
        .AddChatCommand<AddToProjectCommand>()
        .AddChatCommand<RemoveFromProjectCommand>()
        .AddChatCommand<CloseProjectCommand>()
        .AddCardAction<ShowProjectAction>()
        .AddOccasionName(ProjectPeople.MemberPrefix, "Goals.MessageProjectMember")
        .AddOccasionName(ProjectPeople.OverPrefix, "Goals.MessageProjectOver")
        .AddCardGallery<ProjectGallery>();
}
