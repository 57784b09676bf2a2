using System.Text.Json;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Files;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.People.Audit;

namespace FeedbackBot.Digests.Exports;

/// <summary>Makes the file of a round anew when the manager agrees to it: what they may see then is in it, and it is written down who took it.</summary>
internal sealed class RoundFileSource(RoundQueries rounds, AuditLog audit) : IFileSource
{
    public const string SourceName = "digests.round";
    public const string RoundKey = "round";
    public const string FormatKey = "format";

    public string Name => SourceName;

    public async Task<MadeFile?> MakeAsync(Actor actor, JsonElement context, CancellationToken ct)
    {
        var call = new CardCall(actor, context);
        if (call.GetId<RoundId>(RoundKey) is not { } round || await rounds.TableAsync(actor.Person!.Id, round, ct) is not { } table)
            return null;
        audit.Write(actor.ExternalId, "digest.export", round.ToString());
        return RoundFiles.Make(table, FormatOf(call), actor.Texts);
    }

    public static RoundFormat FormatOf(CardCall call) => call.Get(FormatKey) == nameof(RoundFormat.Csv) ? RoundFormat.Csv : RoundFormat.Xlsx;
}
