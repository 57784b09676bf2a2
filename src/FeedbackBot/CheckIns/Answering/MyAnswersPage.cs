using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Turns the pages of somebody's own answers, and comes back to them from an opened one.</summary>
internal sealed class MyAnswersPage(MyAnswers answers) : ICardAction
{
    public static string Verb => CheckInCardsMine.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) =>
        call.Actor.Person is not { } person ? new CardAnswer.Say(call.Texts["CheckIns.NotYours"])
        : await answers.CardAsync(
            call.Texts, person, MineList.Of(call) ?? MineList.Latest, CardParts.PageOf(call.Get(CardParts.PageKey)), ct) is { } card
            ? new CardAnswer.Replace(card)
            : new CardAnswer.Say(call.Texts["CheckIns.MineEmpty"]);
}
