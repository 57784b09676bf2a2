// Stand-ins until the real ones land: whoever lands a real one removes it here (and the file, with the last).
using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;

#pragma warning disable SA1402
namespace FeedbackBot.People
{
    internal sealed class ActorResolver
    {
        public Task<Actor> ResolveAsync(string externalId, string? name, string? locale, string? timeZone, CancellationToken ct) =>
            Task.FromResult(new Actor(null, Person.Normalize(externalId), false, false, Common.Language.Nearest(locale)));
    }

    /// <summary>Whom someone should ask who may not do something: the configured contact, else the admins' names.</summary>
    internal sealed class Contacts
    {
        public Task<string?> WhomToAskAsync(CancellationToken ct) => Task.FromResult<string?>(null);
    }

    internal sealed class AuditLog
    {
        public void Write(string actorExternalId, string action, string subject)
        {
        }
    }
}

namespace FeedbackBot.Delivery
{
    internal sealed class ChatAddresses
    {
        public Task NoteTurnAsync(People.PersonId person, TurnContext turn, CancellationToken ct) => Task.CompletedTask;

        public Task<InvokeResponse?> NoteRemovedAsync(Turn turn, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);
    }
}
