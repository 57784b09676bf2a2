using System.Collections.Concurrent;
using FeedbackBot.BotFramework;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>Keeps what the host logs: the named reason of a refusal is nowhere else to be seen.</summary>
internal sealed class RefusalLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<TokenRefusal> Refusals { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue(formatter(state, exception) + exception);
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values) return;
        foreach (var refusal in values.Select(v => v.Value).OfType<TokenRefusal>()) Refusals.Enqueue(refusal);
    }

    public void Dispose()
    {
    }
}
