using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Cascading;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Completion;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.Goals.DueTasks;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Goals.Mornings;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Projects;
using FeedbackBot.Goals.Roles;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Goals.Standing;
using FeedbackBot.Goals.Targets;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.Goals.Tree;
using FeedbackBot.Goals.Updating;
using FeedbackBot.Goals.Values;
using FeedbackBot.Goals.Values.Posting;
using FeedbackBot.Goals.Warnings;

namespace FeedbackBot.Goals;

internal static class GoalsSetup
{
    /// <summary>Goals from the company to the person: agreed by both sides, measured by KPIs with rules anyone can recompute.</summary>
    public static IServiceCollection AddGoals(this IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<GoalAccess>()
        .AddScoped<GoalReader>()
        .AddCardGallery<ExplainGallery>()
        .AddDrafting()
        .AddAgreement()
        .AddShowing()
        .AddTree()
        .AddCascading()
        .AddRoles()
        .AddIndicators()
        .AddClosing(configuration)
        .AddCompletion()
        .AddNotes()
        .AddTargets()
        .AddTasks()
        .AddDueTasks()
        .AddProjects()
        .AddValues(configuration)
        .AddUpdating()
        .AddMornings(configuration)
        .AddOutlook()
        .AddConfidences()
        .AddWarnings();

    public static void MapGoals(this IEndpointRouteBuilder app) => app.MapKpiValues();

    private static IServiceCollection AddDrafting(this IServiceCollection services) => services
        .AddScoped<ReadKpis>()
        .AddScoped<GuardUnits>()
        .AddScoped<ReserveKpis>()
        .AddScoped<MilestoneDates>()
        .AddScoped<MilestonesDone>()
        .AddCardAction<MilestoneDoneAction>()
        .AddScoped<GoalUnits>()
        .AddScoped<ReadGoal>()
        .AddScoped<DraftGoal>()
        .AddChatCommand<CreateGoalCommand>()
        .AddCardAction<SaveGoalForm>()
        .AddCardAction<EditGoalAction>();

    private static IServiceCollection AddAgreement(this IServiceCollection services) => services
        .AddScoped<TellSides>()
        .AddScoped<HandOverGoal>()
        .AddScoped<ProposeGoal>()
        .AddScoped<SealTerms>()
        .AddScoped<GapsToFill>()
        .AddScoped<AgreeGoal>()
        .AddScoped<CounterGoal>()
        .AddScoped<SetTermsAside>()
        .AddCardAction<ProposeGoalAction>()
        .AddCardAction<AgreeGoalAction>()
        .AddCardAction<SetTermsAsideAction>()
        .AddOccasionName(GoalOccasions.ProposedPrefix, "Goals.MessageProposed")
        .AddOccasionName(GoalOccasions.AnsweredPrefix, "Goals.MessageAnswered")
        .AddOccasionName(GoalOccasions.OverPrefix, "Goals.MessageOver")
        .AddOccasionName(GoalOccasions.LeftRolePrefix, "Goals.MessageLeftRole");

    private static IServiceCollection AddShowing(this IServiceCollection services) => services
        .AddScoped<GoalLists>()
        .AddScoped<GoalCardCall>()
        .AddScoped<GoalScores>()
        .AddScoped<GoalStandings>()
        .AddScoped<LatestValues>()
        .AddChatCommand<ExplainGoalCommand>()
        .AddCardAction<ExplainGoalAction>()
        .AddChatCommand<GoalsCommand>()
        .AddChatCommand<TeamGoalsCommand>()
        .AddChatCommand<SharedGoalsCommand>()
        .AddChatCommand<EndedGoalsCommand>()
        .AddChatCommand<ShowGoalCommand>()
        .AddChatCommand<GoalHistoryCommand>()
        .AddChatCommand<ShareGoalCommand>()
        .AddCardAction<ShowGoalAction>()
        .AddCardAction<GoalHistoryAction>()
        .AddCardAction<GoalsPage>()
        .AddCardGallery<GoalGallery>();
}
