using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;

namespace FeedbackBot.Bot;

/// <summary>Tells someone that they may not do something, and who may; and remembers that it was tried.</summary>
internal sealed class Refusals(Contacts contacts, AuditLog audit)
{
    public async Task<Reply> RefuseAsync(Actor actor, CommandSpec command, CancellationToken ct)
    {
        audit.Write(actor.ExternalId, "command.refused", command.Path, AuditOutcome.Refused);
        if (actor.Person is null)
            return Reply.Text(await NotKnownAsync(actor, ct));
        var texts = actor.Texts;
        return Reply.Text(command.Who == Who.Manager
            ? texts["Bot.OnlyManagers", command.Path]
            : texts["Bot.OnlyAdmins", command.Path, await WhomToAskAsync(texts, ct)]);
    }

    public async Task<string> NotKnownAsync(Actor actor, CancellationToken ct) =>
        actor.Texts["Bot.NotKnown", await WhomToAskAsync(actor.Texts, ct)];

    private async Task<string> WhomToAskAsync(Texts texts, CancellationToken ct) =>
        await contacts.WhomToAskAsync(ct) is { Length: > 0 } whom ? CardText.EscapeLine(whom) : texts["Bot.YourIt"];
}
