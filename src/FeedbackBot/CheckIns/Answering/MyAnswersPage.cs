using System.Globalization;
using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Turns the pages of somebody's own answers.</summary>
internal sealed class MyAnswersPage(MyAnswers answers) : ICardAction
{
    private const int MaxSkip = 100_000;

    public static string Verb => MyAnswers.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var skip = int.TryParse(call.Get(MyAnswers.SkipKey), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, MaxSkip) : 0;
        return await answers.CardAsync(call.Texts, person, skip, CheckInCards.PageOf(call.Get(CheckInCards.PageKey)), ct) is { } card
            ? new CardAnswer.Replace(card)
            : new CardAnswer.Say(call.Texts["CheckIns.MineEmpty"]);
    }
}
