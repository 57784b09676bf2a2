using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>checkin: the cards one can answer now, once more; else when the next comes.</summary>
internal sealed class OpenPromptsCommand(PromptReader prompts, NextPrompt next, TimeProvider clock) : IChatCommand
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
            var cards = open.Take(MaxCards).Select(OutgoingMessage (facts) => new OutgoingMessage.Card(
                CheckInCardsAsk.One(texts, facts, AskForm.Empty with { IsCopy = true, IsLate = facts.Prompt.Takes(now) == Intake.Late }), texts["CheckIns.AskSummary", facts.CheckIn]));
            return new Reply([
                .. cards,
                .. open.Count > MaxCards ? (OutgoingMessage[])[new OutgoingMessage.Text(texts.Count("CheckIns.MoreOpen", open.Count - MaxCards))] : [],
            ]);
        }

        return Reply.Text(await next.ForAsync(call.Person, ct) is var (name, at)
            ? texts["CheckIns.NothingOpenNext", CardText.EscapeLine(name), CheckInCards.Moment(texts, at, call.Person.Zone)]
            : texts["CheckIns.NothingOpen"]);
    }
}
