using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Something a card's body can hold.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(RatingInput), "Input.Rating")]
[JsonDerivedType(typeof(Badge), "Badge")]
[JsonDerivedType(typeof(Rating), "Rating")]
[JsonDerivedType(typeof(ProgressBar), "ProgressBar")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(DonutChart), "Chart.Donut")]
[JsonDerivedType(typeof(GaugeChart), "Chart.Gauge")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>Names the element within the card, so that an action can show or hide it.</summary>
    [JsonPropertyOrder(10)]
    public string? Id { get; init; }

    /// <summary>False hides the element until an action shows it. Null means visible.</summary>
    [JsonPropertyOrder(10)]
    public bool? IsVisible { get; init; }

    /// <summary>The room above the element.</summary>
    [JsonPropertyOrder(10)]
    public Spacing? Spacing { get; init; }

    /// <summary>Draws a line above the element.</summary>
    [JsonPropertyOrder(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }
}

/// <summary>
/// An element that only Teams knows. Other clients, and Teams on some devices, show the fallback, which must
/// therefore say the same.
/// </summary>
public abstract record TeamsElement : CardElement
{
    private protected TeamsElement(CardElement fallback) => Fallback = fallback;

    /// <summary>What clients that do not know the element show instead.</summary>
    [JsonPropertyOrder(20)]
    public CardElement Fallback { get; init; }
}
