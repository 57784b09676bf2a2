using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What makes each message about a prompt the only one of its kind.</summary>
internal static class PromptOccasions
{
    public const string RemindPrefix = "checkin/remind";
    public const string ReminderOverPrefix = "checkin/reminded";

    public static Occasion Ask(PromptId prompt) => Occasion.Of("checkin/ask", prompt);

    public static Occasion Closed(PromptId prompt) => Occasion.Of("checkin/closed", prompt);

    public static Occasion Skipped(PromptId prompt) => Occasion.Of("checkin/skipped", prompt);

    /// <param name="version">Of the prompt: it may be taken back and asked again more than once.</param>
    public static Occasion Withdrawn(PromptId prompt, int version) => Occasion.Of("checkin/withdrawn", prompt, version);

    /// <param name="version">As for a withdrawal.</param>
    public static Occasion Again(PromptId prompt, int version) => Occasion.Of("checkin/again", prompt, version);

    public static Occasion Remind(PromptId prompt, ReminderKind kind) => Occasion.Of(RemindPrefix, prompt, kind);

    /// <param name="version">Of the prompt: it may be skipped, and answered after all.</param>
    public static Occasion ReminderOver(PromptId prompt, ReminderKind kind, int version) => Occasion.Of(ReminderOverPrefix, prompt, kind, version);

    /// <param name="prompt">Whose second step it is.</param>
    /// <param name="submission">Which of the person's answers it adds to.</param>
    public static Occasion Followed(PromptId prompt, int submission) => Occasion.Of("checkin/answered", prompt, submission, "followed");

    /// <param name="submission">Which of the person's answers.</param>
    public static Occasion Answered(PromptId prompt, int submission) => Occasion.Of("checkin/answered", prompt, submission);
}
