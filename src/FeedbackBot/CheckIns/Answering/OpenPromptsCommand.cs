using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>checkin: the cards one can answer now, once more; else the next one where it opens soon, to answer early; else when it comes.</summary>
internal sealed class OpenPromptsCommand(
    PromptReader prompts, Drafts drafts, AskingBackground background, EarlyRound early, NextPrompt next, TimeProvider clock) : IChatCommand
{
    private const int MaxCards = 5;

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin", Who.Known, "checkin")
    {
        Aliases = ["签到", "check-in"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var now = clock.GetUtcNow();
        var open = await prompts.OpenAsync(call.Person.Id, now, ct);
        if (open.Count > 0)
        {
            var cards = new List<OutgoingMessage>();
            foreach (var facts in open.Take(MaxCards))
            {
                var form = await drafts.OverAsync(AskForm.Empty, facts, ct) with { Copy = CheckInCardsAsk.OnRequest, IsLate = facts.Prompt.Takes(now) == Intake.Late };
                cards.Add(new OutgoingMessage.Card(
                    CheckInCardsAsk.Pages(texts, await background.AddAsync(facts, ct), form)[0], texts["CheckIns.AskSummary", facts.CheckIn]));
            }

            return new Reply([
                .. cards,
                .. open.Count > MaxCards ? (OutgoingMessage[])[new OutgoingMessage.Text(texts.Count("CheckIns.MoreOpen", open.Count - MaxCards))] : [],
            ]);
        }

        if (await early.OfferAsync(call.Person, ct) is { Facts: { } coming } offer)
        {
            return new Reply(
                new OutgoingMessage.Text(texts["CheckIns.EarlyOffer", CardText.EscapeLine(coming.CheckIn), CheckInCards.Moment(texts, coming.Prompt.OpensAt, coming.Zone)]),
                new OutgoingMessage.Card(
                    CheckInCardsAsk.One(texts, coming, AskForm.Empty with { Early = offer.Key }), texts["CheckIns.AskSummary", coming.CheckIn]));
        }

        return Reply.Text(await next.ForAsync(call.Person, ct) is var (name, at)
            ? texts["CheckIns.NothingOpenNext", CardText.EscapeLine(name), CheckInCards.Moment(texts, at, call.Person.Zone)]
            : texts["CheckIns.NothingOpen"]);
    }
}
