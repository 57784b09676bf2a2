namespace FeedbackBot.Playground.Teams;

/// <summary>A request the playground refuses, with a sentence saying what would be right.</summary>
public sealed class PlaygroundProblem(int status, string detail, IReadOnlyDictionary<string, object?>? extensions = null)
    : Exception(detail)
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>Further members of the problem, such as "missing".</summary>
    public IReadOnlyDictionary<string, object?> Extensions => extensions ?? new Dictionary<string, object?>();
}
