using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Files;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Delivery;

namespace FeedbackBot.Digests.Exports;

/// <summary>Offers the file of a round. It is made once to know its size, and made anew when the manager agrees.</summary>
internal sealed class ExportRound(OwnDigest own, RoundQueries rounds) : ICardAction
{
    public const string GetVerb = "digests.export.get";

    public static string Verb => GetVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        if (call.GetId<RoundId>(RoundFileSource.RoundKey) is not { } round || await rounds.TableAsync(manager.Id, round, ct) is not { } table)
            return new CardAnswer.Say(call.Texts["Digests.ExportNothing"]);
        var format = RoundFileSource.FormatOf(call);
        var file = RoundFiles.Make(table, format, call.Texts);
        var offer = new OutgoingMessage.FileOffer(
            file.Name, call.Texts["Digests.ExportDescription"], file.Content.Length,
            new JsonObject
            {
                [OfferedFiles.SourceKey] = RoundFileSource.SourceName,
                [RoundFileSource.RoundKey] = round.ToString(),
                [RoundFileSource.FormatKey] = format.ToString(),
            },
            call.Texts["Digests.ExportTitle"]);
        return new CardAnswer.Replace(ExportCards.Offered(call.Texts, period, file.Name)) { Then = offer };
    }, ct);
}
