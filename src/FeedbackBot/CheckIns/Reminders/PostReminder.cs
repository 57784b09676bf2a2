using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>Reminds one person, and takes it back when there is nothing left to be reminded of.</summary>
internal sealed class PostReminder(Outbox outbox, TimeProvider clock)
{
    /// <param name="facts">Tracked, and open.</param>
    /// <param name="person">Who is reminded, in their language and working time, and never after the close.</param>
    /// <param name="kind">Of each kind they get one.</param>
    /// <param name="by">The name of whoever asked for it.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>Whether they had none of this kind yet.</returns>
    public async Task<bool> RunAsync(PromptFacts facts, Person person, ReminderKind kind, string? by, CancellationToken ct)
    {
        var texts = Texts.For(person.Language);
        var isNew = await outbox.PostAsync(
            new Destination.ToPerson(person.Id), PromptOccasions.Remind(facts.Prompt.Id, kind),
            new OutgoingMessage.Card(CheckInCardsRemind.Remind(texts, facts, kind, by), texts["CheckIns.RemindTitle", facts.CheckIn]),
            until: facts.Prompt.ClosesAt, ct);
        if (isNew)
            facts.Prompt.Reminded(clock.GetUtcNow());
        return isNew;
    }

    /// <summary>What has not come yet does not come any more, and what is in the chat says why it asks for nothing. Costs nothing where nobody was reminded.</summary>
    /// <param name="facts">Tracked.</param>
    /// <param name="texts">In the language of whoever was reminded.</param>
    /// <param name="end">Why.</param>
    /// <param name="clicked">The value of <see cref="CheckInCardsAsk.CopyKey"/> that came with a click: that card is answered itself.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task EndAsync(PromptFacts facts, Texts texts, ReminderEnd end, string? clicked, CancellationToken ct)
    {
        var prompt = facts.Prompt;
        if (prompt.RemindedAt is null)
            return;
        foreach (var kind in Enum.GetValues<ReminderKind>().Where(kind => kind.ToString() != clicked))
        {
            await outbox.WithdrawAsync(
                new Destination.ToPerson(prompt.PersonId), PromptOccasions.Remind(prompt.Id, kind), PromptOccasions.ReminderOver(prompt.Id, kind, prompt.Version),
                new OutgoingMessage.Card(CheckInCardsRemind.Over(texts, facts, end), texts["CheckIns.RemindTitle", facts.CheckIn]), ct);
        }
    }

    /// <summary>What has not come yet does not come any more; what is in the chat stays.</summary>
    public async Task TakeBackAsync(Prompt prompt, CancellationToken ct)
    {
        if (prompt.RemindedAt is null)
            return;
        foreach (var kind in Enum.GetValues<ReminderKind>())
            await outbox.WithdrawAsync(PromptOccasions.Remind(prompt.Id, kind), ct);
    }
}
