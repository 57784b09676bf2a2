using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>
/// One request of the channel: believed or not, read, handed to the bot, answered. The channel hears 200 only after
/// the bot has completed the turn.
/// </summary>
internal sealed partial class MessagesEndpoint(
    TokenValidator tokens, ActivityGuard guard, AnsweredTurns answered,
    IOptions<BotFrameworkOptions> options, ILogger<MessagesEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http, IBot bot)
    {
        var ct = http.RequestAborted;
        BotToken? token = null;
        if (options.Value.Authentication == BotAuthentication.None)
        {
            if (!LocalRequest.Is(http))
            {
                Refuse(http, TokenRefusal.NotLocal);
                return;
            }
        }
        else
        {
            var check = await tokens.ValidateAsync(http.Request.Headers.Authorization, ct);
            if (check.Refusal is { } refusal)
            {
                Refuse(http, refusal);
                return;
            }

            token = check.Value;
        }

        var (activity, status) = await ActivityReader.ReadAsync(http.Request, ct);
        if (activity is null)
        {
            Log.Unreadable(logger, status);
            http.Response.StatusCode = status;
            return;
        }

        if (guard.Check(token, activity) is { } distrust)
        {
            Refuse(http, distrust);
            return;
        }

        await AnswerAsync(http, bot, activity, ct);
    }

    private async Task AnswerAsync(HttpContext http, IBot bot, Activity activity, CancellationToken ct)
    {
        InvokeResponse? answer;
        try
        {
            answer = await answered.OnceAsync(activity, () => bot.OnTurnAsync(new TurnContext(activity), ct), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            // Not the exception itself: its message may quote what somebody wrote.
            Log.TurnFailed(logger, activity.Id, activity.Conversation?.Id, e.GetType().FullName, e.StackTrace);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (!AnsweredTurns.IsInvoke(activity)) return;
        answer ??= InvokeResponse.NotImplemented;
        http.Response.StatusCode = answer.Status;
        if (answer.Json is { } json)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.Body.WriteAsync(json, ct);
        }
    }

    private void Refuse(HttpContext http, TokenRefusal refusal)
    {
        Log.Refused(logger, refusal, http.TraceIdentifier);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Request {TraceId} refused: {Refusal}")]
        public static partial void Refused(ILogger logger, TokenRefusal refusal, string traceId);

        [LoggerMessage(2, LogLevel.Warning, "Request is no activity: answered {Status}")]
        public static partial void Unreadable(ILogger logger, int status);

        [LoggerMessage(3, LogLevel.Error, "Turn {ActivityId} in {ConversationId} failed: {ExceptionType}\n{Stack}")]
        public static partial void TurnFailed(ILogger logger, string? activityId, string? conversationId, string? exceptionType, string? stack);
    }
}
