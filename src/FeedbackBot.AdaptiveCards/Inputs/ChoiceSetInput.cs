using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Asks for one or more of some choices. Several arrive in one text, with commas between: values hold no comma.</summary>
/// <param name="Id">The name under which the chosen values arrive.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Choices">What can be chosen.</param>
public sealed record ChoiceSetInput(string Id, string Label, IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    /// <summary>Where further choices come from as people type.</summary>
    [JsonPropertyName("choices.data")]
    public ChoiceQuery? ChoicesData { get; init; }

    /// <summary>The value chosen at first; several with commas between.</summary>
    public string? Value { get; init; }

    /// <summary>Lets people choose several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiSelect { get; init; }

    /// <summary>A drop-down, or all choices at once.</summary>
    public ChoiceSetStyle? Style { get; init; }

    /// <summary>An example, shown while nothing is chosen in a drop-down.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Breaks long choices over lines.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Asks for people of the organisation; their Entra object ids arrive.</summary>
    /// <param name="id">The name under which the ids arrive.</param>
    /// <param name="label">What is asked.</param>
    /// <param name="suggested">
    /// People offered before anything is typed, and the only ones where a client cannot search: at least one.
    /// </param>
    /// <exception cref="ArgumentException">Nobody is suggested.</exception>
    public static ChoiceSetInput People(string id, string label, IReadOnlyList<Choice> suggested) => suggested.Count > 0
        ? new(id, label, suggested) { ChoicesData = ChoiceQuery.PeopleOfTheOrganisation }
        : throw new ArgumentException("Where a client cannot search, nobody could be chosen.", nameof(suggested));
}

/// <summary>One of the choices.</summary>
/// <param name="Title">What is shown, as it is.</param>
/// <param name="Value">What arrives; without commas.</param>
public sealed record Choice(string Title, string Value);

/// <summary>Where a <see cref="ChoiceSetInput"/> finds choices as people type.</summary>
/// <param name="Dataset">A data set that Teams knows, or one of the bot's own.</param>
public sealed record ChoiceQuery(string Dataset)
{
    /// <summary>Everybody in the organisation.</summary>
    public static ChoiceQuery PeopleOfTheOrganisation { get; } = new("graph.microsoft.com/users");

    /// <summary>Always "Data.Query".</summary>
    public string Type => "Data.Query";
}
