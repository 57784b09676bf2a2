using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>The digest of the seven days up to now, at once.</summary>
internal sealed class DigestCommand(PeopleQueries people, DigestReader reader, DigestCards cards, TimeProvider clock) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Digests", "digest", Who.Manager, "digest") { Aliases = ["摘要"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (await people.FindAsync(call.Person.Id, ct) is not { IsActive: true } manager || !await people.IsManagerAsync(manager.Id, ct))
            return Reply.Text(call.Texts["Digests.NoReports"]);

        // A period ends just before its last instant, and what was asked at this very one belongs in it.
        var facts = await reader.ReadAsync(manager, new DigestPeriod(clock.GetUtcNow().AddTicks(1), manager.Zone), ct);
        return Reply.Card(cards.Page(facts, 1, call.Texts), call.Texts["Digests.Summary"]);
    }
}
