using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>A paragraph. The text is read as Markdown: what people wrote goes through <see cref="CardText.Escape"/>.</summary>
/// <param name="Text">What it says.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>How large.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How heavy.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>In which colour; the words must carry the meaning without it.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Toned down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    /// <summary>Breaks long text over lines (unlike the format's own default, which clips it).</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>What the text is to a screen reader.</summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>Lines shown before the rest is clipped. Null shows all.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Where the text stands in its line.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>In which kind of letters.</summary>
    public FontType? FontType { get; init; }

    /// <summary>A heading, for the eye and for the screen reader.</summary>
    public static TextBlock Heading(string text) =>
        new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
}

/// <summary>A paragraph of runs, each with its own look. Its text is shown as it is: nothing in it is read as Markdown.</summary>
/// <param name="Inlines">The runs, in order.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary>Where the text stands in its line.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A part of a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">What it says; never read as Markdown.</param>
public sealed record TextRun(string Text)
{
    /// <summary>Always "TextRun".</summary>
    public string Type => "TextRun";

    /// <summary>How large.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How heavy.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>In which colour; the words must carry the meaning without it.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Toned down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    /// <summary>Slanted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Italic { get; init; }

    /// <summary>Struck through.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strikethrough { get; init; }
}
