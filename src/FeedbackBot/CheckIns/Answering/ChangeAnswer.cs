using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// "Change answer" on the answered card, "Answer late" on the closed one and "Answer after all" on a skipped one: asks
/// again, with what was answered, or typed and saved, filled in. Nothing is changed before it is sent; what stands on one
/// page of a long card is kept when another is turned to.
/// </summary>
internal sealed class ChangeAnswer(PromptReader prompts, PromptCardNow cards, Drafts drafts, AskingBackground background, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsAsk.ChangeVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var now = clock.GetUtcNow();
        var intake = facts.Prompt.Takes(now);
        await drafts.KeepToCopyAsync(facts, TypedAnswers.Read(call, facts), ct);
        if (intake == Intake.Nothing || (facts.Privacy.IsAnonymous && facts.Prompt.State != PromptState.Open))
            return new CardAnswer.Replace(await cards.ShowAsync(call.Texts, facts, 1, ct));
        if (call.Get(CheckInCardsAsk.ShownKey) is not null && TypedAnswers.Read(call, facts) is var typed
            && typed.Seen == facts.Prompt.Submissions && CheckInCardsDraft.Keeps(facts, now)
            && !await drafts.SaveAsync(facts, typed, ct))
            return new CardAnswer.Say(call.Texts["CheckIns.DraftTooLong", Answer.MaxText]);
        facts.Prompt.LeaveCard(now);
        var given = await prompts.GivenAsync(facts.Prompt, facts.Questions, ct);
        var form = await drafts.OverAsync(AskForm.Of(facts.Questions, given), facts, ct);
        var pages = CheckInCardsAsk.Pages(call.Texts, await background.AddAsync(facts, ct), form with
        {
            Copy = call.Get(CheckInCardsAsk.CopyKey),
            IsLate = intake == Intake.Late,
        });
        return new CardAnswer.Replace(CardParts.Page(pages, CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
