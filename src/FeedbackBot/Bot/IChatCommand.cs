namespace FeedbackBot.Bot;

/// <summary>
/// A command of the chat, made anew for each call inside the turn's work. It reads its call, asks a use case, and says the
/// outcome; who may call it has been checked from <see cref="Spec"/>.
/// </summary>
internal interface IChatCommand
{
    static abstract CommandSpec Spec { get; }

    Task<Reply> RunAsync(CommandCall call, CancellationToken ct);
}
