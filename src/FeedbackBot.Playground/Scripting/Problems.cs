using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

/// <summary>Turns refusals into problem documents (RFC 9457) whose detail says what would be right.</summary>
internal sealed class Problems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (PlaygroundProblem problem)
        {
            return Results.Problem(problem.Message, statusCode: problem.Status, extensions: problem.Extensions);
        }
        catch (BadHttpRequestException bad)
        {
            return Results.Problem(bad.Message, statusCode: bad.StatusCode);
        }
    }
}
