using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>What every input has, the Teams one included. Its value arrives in the action's data under its id.</summary>
public interface ICardInput
{
    /// <summary>The name under which the value arrives; unique within the card.</summary>
    string? Id { get; }

    /// <summary>What is asked, shown above the input and read aloud.</summary>
    string Label { get; }

    /// <summary>Whether Teams refuses to send the card without it.</summary>
    bool IsRequired { get; }

    /// <summary>What Teams says when the input is missing or wrong.</summary>
    string? ErrorMessage { get; }
}

/// <summary>An input of the format itself.</summary>
public abstract record CardInput : CardElement, ICardInput
{
    private protected CardInput(string id, string label) => (Id, Label) = (id, label);

    /// <inheritdoc />
    [JsonPropertyOrder(-1)]
    public string Label { get; init; }

    /// <inheritdoc />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    /// <inheritdoc />
    public string? ErrorMessage { get; init; }
}

/// <summary>Finds inputs.</summary>
public static class CardInputs
{
    /// <summary>The inputs among elements and in what these hold, from top to bottom; those too that are hidden, as their values arrive all the same.</summary>
    public static IEnumerable<ICardInput> In(IEnumerable<CardElement> elements) => elements.SelectMany(element => element switch
    {
        ICardInput input => [input],
        Container container => In(container.Items),
        ColumnSet columns => In(columns.Columns.SelectMany(column => column.Items)),
        _ => (IEnumerable<ICardInput>)[],
    });
}
