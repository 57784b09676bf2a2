namespace FeedbackBot.Playground.Host;

/// <summary>Another program listens on a port that was asked for.</summary>
public sealed class PortInUseException(int port, string option, Exception inner)
    : Exception($"Port {port} on 127.0.0.1 is in use. Stop what uses it, or choose another with {option}.", inner)
{
    /// <summary>Runs a start and tells a busy port from other failures.</summary>
    internal static async Task<T> WatchAsync<T>(int port, string option, Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new PortInUseException(port, option, e);
        }
    }
}
