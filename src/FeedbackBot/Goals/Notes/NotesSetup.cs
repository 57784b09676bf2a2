using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Notes;

internal static class NotesSetup
{
    /// <summary>Strengths, weaknesses, opportunities, threats and the market: noted when a goal is set, shown when it is reviewed.</summary>
    public static IServiceCollection AddNotes(this IServiceCollection services) => services
        .AddScoped<GoalNotes>()
        .AddScoped<NoteCall>()
        .AddChatCommand<GoalNoteCommand>()
        .AddCardAction<ShowNotesAction>()
        .AddCardAction<AddNoteAction>()
        .AddCardAction<RemoveNoteAction>()
        .AddCardGallery<NoteGallery>();
}
