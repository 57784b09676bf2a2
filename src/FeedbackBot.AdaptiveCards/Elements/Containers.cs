using System.Globalization;
using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Groups elements.</summary>
/// <param name="Items">What it holds, from top to bottom.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Reaches over the padding of what holds it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bleed { get; init; }

    /// <summary>What a click anywhere in it does. Not an Action.ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>Columns side by side.</summary>
/// <param name="Columns">From the reading side on.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Reaches over the padding of what holds it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bleed { get; init; }

    /// <summary>What a click anywhere in it does. Not an Action.ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>One column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">What it holds, from top to bottom.</param>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always "Column".</summary>
    public string Type => "Column";

    /// <summary>"auto", "stretch", a weight ("2") or pixels ("50px"); see <see cref="ColumnWidth"/>.</summary>
    public string? Width { get; init; }

    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Where the items stand when other columns are higher.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>The room before the column.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Draws a line before the column.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    /// <summary>Names the column, so that an action can show or hide it.</summary>
    public string? Id { get; init; }

    /// <summary>False hides the column until an action shows it. Null means visible.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>What a click anywhere in it does. Not an Action.ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>Widths of columns.</summary>
public static class ColumnWidth
{
    /// <summary>As wide as what it holds.</summary>
    public const string Auto = "auto";

    /// <summary>Shares what is left.</summary>
    public const string Stretch = "stretch";

    /// <summary>A fixed width.</summary>
    public static string Pixels(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    /// <summary>A share of the room, in proportion to the other columns' weights.</summary>
    public static string Weight(int weight) => weight.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Buttons within the body. Teams shows at most six.</summary>
/// <param name="Actions">The buttons.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <summary>Teams refuses or hides what goes beyond this many buttons on a card.</summary>
    public const int MaxActions = 6;
}
