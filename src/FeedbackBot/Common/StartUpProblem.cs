using Microsoft.Extensions.Options;

namespace FeedbackBot.Common;

/// <summary>What whoever installs the bot reads when it does not start: the option by its name, not a stack of calls.</summary>
internal static class StartUpProblem
{
    /// <returns>Null for what is a bug rather than a wrong setting.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException e => "FeedbackBot cannot start. " + string.Join(" ", e.Failures),
        IStartUpProblem => "FeedbackBot cannot start. " + exception.Message,
        // Thrown by the configuration binder: "Failed to convert configuration value 'x' at 'Storage:Provider' to type …".
        InvalidOperationException { Message: { } message } when message.Contains(" at '", StringComparison.Ordinal) =>
            "FeedbackBot cannot start. " + message,
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        AggregateException e when e.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            string.Join(Environment.NewLine, e.InnerExceptions.Select(Explain)),
        _ => null,
    };
}

/// <summary>Marks an exception whose message tells an administrator what to do.</summary>
internal interface IStartUpProblem;
