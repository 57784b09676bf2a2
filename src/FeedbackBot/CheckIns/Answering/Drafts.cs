using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// Keeps what is typed and not sent yet. The prompt says whether there is any, so that a plain answer asks for none; an
/// anonymous check-in keeps none, as a draft is somebody's.
/// </summary>
internal sealed class Drafts(FeedbackDb db, TimeProvider clock)
{
    /// <summary>How long what was not sent can be copied once a round takes nothing any more.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(3);

    /// <summary>Keeps what a card had where its round is over, so that nothing typed is lost; where it takes answers, that is for others to do.</summary>
    public async Task KeepToCopyAsync(PromptFacts facts, TypedAnswers typed, CancellationToken ct)
    {
        if (typed.Values.Count > 0 && CheckInCardsDraft.KeepsToCopy(facts, clock.GetUtcNow()))
            await SaveAsync(facts, typed, ct);
    }

    /// <summary>Writes what a card had over what was typed on other pages of it.</summary>
    /// <returns>False where it is too long to keep, and nothing was changed.</returns>
    public async Task<bool> SaveAsync(PromptFacts facts, TypedAnswers typed, CancellationToken ct)
    {
        var prompt = facts.Prompt;
        var draft = await FindAsync(prompt, ct);
        var values = new Dictionary<QuestionId, string>();
        var before = draft?.Read(facts.Questions) ?? new Dictionary<int, string>();
        for (var i = 0; i < facts.Questions.Count; i++)
        {
            var value = typed.Shows(i) ? typed.Values.GetValueOrDefault(i, "") : before.GetValueOrDefault(i);
            if (value?.Length > Answer.MaxText)
                return false;
            if (value is not null)
                values[facts.Questions[i].Id] = TypedText.Clean(value);
        }

        var written = draft ?? AnswerDraft.Of(prompt.Id);
        if (!written.Write(values, clock.GetUtcNow()))
            return false;
        if (typed.Still is { } still)
            written.Tick(still);
        if (draft is null)
            db.Set<AnswerDraft>().Add(written);
        prompt.Drafted();
        return true;
    }

    /// <returns>By the question's place; empty where nothing is kept.</returns>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(PromptFacts facts, CancellationToken ct) =>
        (await FindAsync(facts.Prompt, ct))?.Read(facts.Questions) ?? new Dictionary<int, string>();

    /// <summary>A form with what is kept over what was answered.</summary>
    public async Task<AskForm> OverAsync(AskForm form, PromptFacts facts, CancellationToken ct) =>
        form.With(await ReadAsync(facts, ct)) is var with && await StillAsync(facts, ct) is { } still ? with with { Still = still } : with;

    /// <summary>The ticks that are kept; null where there are none to keep.</summary>
    public async Task<IReadOnlySet<BlockerId>?> StillAsync(PromptFacts facts, CancellationToken ct) =>
        (await FindAsync(facts.Prompt, ct))?.Still is { } kept ? StillOpen.Parse(kept) : null;

    /// <summary>It was sent, or will not be.</summary>
    public async Task ForgetAsync(Prompt prompt, CancellationToken ct)
    {
        if (await FindAsync(prompt, ct) is { } draft)
            db.Set<AnswerDraft>().Remove(draft);
        prompt.DraftGone();
    }

    private async Task<AnswerDraft?> FindAsync(Prompt prompt, CancellationToken ct) =>
        prompt.HasDraft ? await db.Set<AnswerDraft>().FindAsync([prompt.Id], ct) : null;
}
