using System.Diagnostics.CodeAnalysis;

namespace FeedbackBot.BotFramework;

/// <summary>What a connector call gave: a value or a named failure, never both.</summary>
public sealed record ConnectorResult<T> where T : class
{
    private ConnectorResult(T? value, ConnectorFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>The value; null when the call failed.</summary>
    public T? Value { get; }

    /// <summary>Why the call failed; null when it did not.</summary>
    public ConnectorFailure? Failure { get; }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>A success.</summary>
    public static implicit operator ConnectorResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator ConnectorResult<T>(ConnectorFailure failure) => new(null, failure);
}
