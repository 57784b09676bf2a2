using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The card that shows a prompt as it stands: asked, answered, skipped or closed.</summary>
internal sealed class PromptCardNow(PromptReader prompts, Drafts drafts, AskingBackground background, TimeProvider clock)
{
    /// <param name="note">Said on an answered card, above the answers.</param>
    /// <param name="list">Where it was opened from, to go back there.</param>
    public async Task<AdaptiveCard> ShowAsync(
        Texts texts, PromptFacts facts, int page, CancellationToken ct, string? note = null, MineList? list = null)
    {
        var now = clock.GetUtcNow();
        if (facts.Prompt.State == PromptState.Answered && facts.Privacy.IsAnonymous)
            return CheckInCardsAnonymous.Taken(texts, facts);
        if (facts.Prompt.State == PromptState.Answered)
            return CheckInCardsAnswered.Answered(texts, facts, await prompts.GivenAsync(facts.Prompt, facts.Questions, ct), now, page, note, list);
        if (facts.Prompt.State == PromptState.Skipped)
            return CheckInCardsSkip.Skipped(texts, facts, now, list);
        if (facts.Prompt.IsWithdrawn)
            return CheckInCardsAnswered.Withdrawn(texts, facts.CheckIn);
        var typed = await drafts.ReadAsync(facts, ct);
        return facts.Prompt.Takes(now) == Intake.InTime
            ? CheckInCardsAsk.Pages(texts, await background.AddAsync(facts, ct), await drafts.OverAsync(AskForm.Empty, facts, ct))[0]
            : CheckInCardsAnswered.ClosedWith(texts, await background.AddAsync(facts, typed, ct), now, typed, page);
    }
}
