using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>Turns the pages of the question bank.</summary>
internal sealed class BankPage(QuestionBank bank) : ICardAction
{
    public static string Verb => CheckInCardsBank.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor.Is(Who.Manager)
        ? new CardAnswer.Replace(CheckInCardsBank.List(call.Texts, await bank.AddedAsync(ct), CardParts.PageOf(call.Get(CardParts.PageKey))))
        : new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
}
