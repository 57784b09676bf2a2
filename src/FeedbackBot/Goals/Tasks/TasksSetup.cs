using FeedbackBot.Bot;
using FeedbackBot.Delivery;

namespace FeedbackBot.Goals.Tasks;

internal static class TasksSetup
{
    /// <summary>Who does what by when, what it waits for, and how much each has to do.</summary>
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddScoped<TaskAccess>()
        .AddScoped<TaskTimes>()
        .AddScoped<TaskReader>()
        .AddScoped<TaskLists>()
        .AddScoped<WorkloadReader>()
        .AddScoped<ReadTask>()
        .AddScoped<LinkTasks>()
        .AddScoped<TellTask>()
        .AddScoped<AddTask>()
        .AddScoped<AssignTask>()
        .AddScoped<HandBackTask>()
        .AddScoped<FinishTask>()
        .AddScoped<MoveTask>()
        .AddScoped<TaskCardCall>()
        .AddScoped<TaskCommandCall>()
        .AddChatCommand<AddTaskCommand>()
        .AddChatCommand<TasksCommand>()
        .AddChatCommand<TeamTasksCommand>()
        .AddChatCommand<ShowTaskCommand>()
        .AddChatCommand<TaskDoneCommand>()
        .AddChatCommand<DropTaskCommand>()
        .AddChatCommand<MoveTaskCommand>()
        .AddChatCommand<AssignTaskCommand>()
        .AddCardAction<ShowTaskAction>()
        .AddCardAction<TaskDoneAction>()
        .AddCardAction<ReopenTaskAction>()
        .AddCardAction<ReturnTaskAction>()
        .AddCardAction<SaveTaskForm>()
        .AddCardAction<TasksPage>()
        .AddOccasionName(TaskOccasions.GivenPrefix, "Goals.MessageTaskGiven")
        .AddOccasionName(TaskOccasions.ChangedPrefix, "Goals.MessageTaskChanged")
        .AddOccasionName(TaskOccasions.FreePrefix, "Goals.MessageTaskFree")
        .AddCardGallery<TaskGallery>();
}
