using FeedbackBot.Scheduling;

namespace FeedbackBot.Goals.Roles;

internal static class RolesSetup
{
    /// <summary>A role's goal becomes a personal goal of everybody who has the role.</summary>
    public static IServiceCollection AddRoles(this IServiceCollection services) => services
        .AddScoped<RoleSignal>()
        .AddScoped<ReadRole>()
        .AddScoped<RoleCounts>()
        .AddScoped<GiveRoleGoals>()
        .AddWakeSource<RoleWakes>();
}
