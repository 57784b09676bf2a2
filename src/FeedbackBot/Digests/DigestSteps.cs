using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>The small cards that take a digest's place for one act, and the way back to it.</summary>
internal static class DigestSteps
{
    public static AdaptiveCard Card(Texts texts, string title, params IReadOnlyList<CardElement?> body) => new()
    {
        Lang = texts.Language,
        FallbackText = title,
        Speak = title,
        Body = [TextBlock.Heading(title), .. body.OfType<CardElement>()],
    };

    public static ActionSet Actions(params IReadOnlyList<CardAction?> actions) => new([.. actions.OfType<CardAction>()]);

    public static CardAction Back(Texts texts, DigestPeriod period) =>
        Button(texts["Digests.Back"], ShowDigestPage.PageVerb, period, (ShowDigestPage.PageNumber, "1"));

    /// <summary>A button about this digest; what else it carries are ids and numbers.</summary>
    public static CardAction Button(string title, string verb, DigestPeriod period, params IReadOnlyList<(string Key, string Value)> more) =>
        Execute(title, verb, period, AssociatedInputs.None, null, more);

    /// <summary>A button that sends what was typed or chosen.</summary>
    public static CardAction Send(
        string title, string verb, DigestPeriod period, ActionStyle? style, params IReadOnlyList<(string Key, string Value)> more) =>
        Execute(title, verb, period, AssociatedInputs.Auto, style, more);

    public static string Moment(Texts texts, DateTimeOffset instant, TimeZoneInfo zone) =>
        texts["Digests.Moment", instant.In(zone).ToString("m", texts.Culture), instant.In(zone).ToString("t", texts.Culture)];

    private static ExecuteAction Execute(
        string title, string verb, DigestPeriod period, AssociatedInputs inputs, ActionStyle? style, IReadOnlyList<(string Key, string Value)> more)
    {
        JsonObject data = OwnDigest.Data(period);
        foreach (var (key, value) in more)
            data[key] = value;
        var id = more.Count == 0 ? verb : string.Create(CultureInfo.InvariantCulture, $"{verb}.{more[^1].Value}");
        return CardActions.Execute(title, verb, data, style, inputs, id);
    }
}
