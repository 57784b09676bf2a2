using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.BotFramework;

/// <summary>One call to the connector; its content is made anew for every try.</summary>
internal sealed record ConnectorCall<T>(
    HttpMethod Method, string ServiceUrl, string Path, Func<HttpContent?> Content, JsonTypeInfo<T> Type) where T : class, new();
