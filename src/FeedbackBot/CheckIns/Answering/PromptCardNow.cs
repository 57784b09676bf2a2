using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The card that shows a prompt as it stands: asked, answered, skipped or closed.</summary>
internal sealed class PromptCardNow(PromptReader prompts, TimeProvider clock)
{
    /// <param name="note">Said on an answered card, above the answers.</param>
    public async Task<AdaptiveCard> ShowAsync(Texts texts, PromptFacts facts, int page, CancellationToken ct, string? note = null)
    {
        var now = clock.GetUtcNow();
        if (facts.Prompt.State == PromptState.Answered)
            return CheckInCardsAnswered.Answered(texts, facts, await prompts.GivenAsync(facts.Prompt, facts.Questions, ct), now, page, note);
        if (facts.Prompt.State == PromptState.Skipped)
            return CheckInCardsSkip.Skipped(texts, facts, now);
        if (facts.Prompt.IsWithdrawn(now))
            return CheckInCardsAnswered.Withdrawn(texts, facts.CheckIn);
        return facts.Prompt.Takes(now) == Intake.InTime
            ? CheckInCardsAsk.One(texts, facts, AskForm.Empty)
            : CheckInCardsAnswered.Closed(texts, facts, now);
    }
}
