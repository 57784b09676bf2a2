using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>A wrong system stops the start, and the message names the option and no secret.</summary>
internal sealed class KpiOptionsCheck : IValidateOptions<KpiOptions>
{
    public ValidateOptionsResult Validate(string? name, KpiOptions options) =>
        options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
