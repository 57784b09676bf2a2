namespace FeedbackBot.BotFramework;

internal static class Urls
{
    /// <summary>https, or http on this machine: anything else could be read or changed on the way.</summary>
    public static bool AreSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
