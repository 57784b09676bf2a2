using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

/// <summary>The playground behind the routes, which are there a moment before it is.</summary>
internal sealed class RunningHost(Func<PlaygroundHost?> host)
{
    public PlaygroundHost Value => host() ?? throw new PlaygroundProblem(503, "The playground is starting; try again in a moment.");

    /// <exception cref="PlaygroundProblem">404: nobody has that id.</exception>
    public Colleague Person(string id) => Value.Teams.Company.Find(id) ??
        throw new PlaygroundProblem(404, $"Nobody has the id {id}; GET /playground/api/people lists who there is.");
}
