using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Turns the pages of a result without names.</summary>
internal sealed class ResultsPage(ReadableResults results) : ICardAction
{
    public static string Verb => CheckInCardsAnonymous.ResultsVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) =>
        call.Actor.Is(Who.Manager) && call.GetId<CheckInId>(CheckInCardsDefinition.CheckInKey) is { } id
        && await results.LatestAsync(call.Actor, id, ct) is { } round
            ? new CardAnswer.Replace(CheckInCardsAnonymous.Results(call.Texts, round, id, CardParts.PageOf(call.Get(CardParts.PageKey))))
            : new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
}
