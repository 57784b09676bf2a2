// Stand-ins until the real ones land: whoever lands a real one removes it here (and the file, with the last).
using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;

namespace FeedbackBot.Delivery;

internal sealed class ChatAddresses
{
    public Task NoteTurnAsync(People.PersonId person, TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    public Task<InvokeResponse?> NoteRemovedAsync(Turn turn, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);
}
