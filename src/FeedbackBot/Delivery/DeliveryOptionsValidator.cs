using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var wrong = new List<string>();
        Check(nameof(options.PerConversationPerSecond), options.PerConversationPerSecond, 1, 100);
        Check(nameof(options.PerConversationPerTwoSeconds), options.PerConversationPerTwoSeconds, 1, 200);
        Check(nameof(options.PerConversationPerThirtySeconds), options.PerConversationPerThirtySeconds, 1, 1000);
        Check(nameof(options.PerConversationPerHour), options.PerConversationPerHour, 1, 100_000);
        Check(nameof(options.PerTenantPerSecond), options.PerTenantPerSecond, 1, 1000);
        Check(nameof(options.Parallelism), options.Parallelism, 1, 64);
        Check(nameof(options.MaxAttempts), options.MaxAttempts, 1, 100);
        Check(nameof(options.FirstBackoffSeconds), options.FirstBackoffSeconds, 1, 60);
        Check(nameof(options.LongestBackoffSeconds), options.LongestBackoffSeconds, 1, 3600);
        Check(nameof(options.LeaseSeconds), options.LeaseSeconds, 60, 3600);
        Check(nameof(options.PollSeconds), options.PollSeconds, 1, 60);
        Check(nameof(options.KeepDays), options.KeepDays, 1, 3650);
        Check(nameof(options.LateAfterMinutes), options.LateAfterMinutes, 1, 1440);
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(string option, int value, int least, int most)
        {
            if (value < least || value > most)
                wrong.Add($"{DeliveryOptions.Section}:{option} must be between {least} and {most}, not {value}.");
        }
    }
}
