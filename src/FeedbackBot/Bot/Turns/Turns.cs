using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// Runs each activity once, as one piece of work: who sent it, what it does, what is answered and that it was handled are
/// committed together before the channel hears anything.
/// </summary>
internal sealed partial class Turns(WorkRunner work, FollowClicks clicks, TimeProvider clock, ILogger<Turns> logger) : IWorkload
{
    private int _busy;

    public string Name => "turns";

    public Task<WorkloadState> ReadAsync(CancellationToken ct) =>
        Task.FromResult(new WorkloadState(Volatile.Read(ref _busy), 0, null));

    public async Task<InvokeResponse?> OnceAsync<TTurn>(
        TurnContext turn, Func<TTurn, Turn, Task<InvokeResponse?>> act, CancellationToken ct)
        where TTurn : notnull
    {
        Interlocked.Increment(ref _busy);
        try
        {
            return await work.RunAsync(services => RunAsync(services, turn, act, ct), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Nothing of the turn was kept. The person hears so instead of a client's "something went wrong"; see FailedTurn.
            TurnFailed(logger, ProcessedActivity.KeyOf(turn.Activity), typeof(TTurn).Name, e.GetType().Name, e.StackTrace);
            if (!FailedTurn.Answers(turn.Activity))
                throw;
            return await work.RunAsync(services => services.GetRequiredService<FailedTurn>().AnswerAsync(turn, ct), ct);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    private async Task<InvokeResponse?> RunAsync<TTurn>(
        IServiceProvider services, TurnContext turn, Func<TTurn, Turn, Task<InvokeResponse?>> act, CancellationToken ct)
        where TTurn : notnull
    {
        var db = services.GetRequiredService<FeedbackDb>();
        var key = ProcessedActivity.KeyOf(turn.Activity);
        var repeatable = !string.IsNullOrEmpty(turn.Activity.Id);

        // Nearly every activity is new. One that is not meets its first copy when it is stored, and comes here once more.
        if (repeatable && services.GetRequiredService<WorkAttempt>().Number > 1
            && await db.Set<ProcessedActivity>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == ProcessedActivity.IdOf(key), ct) is { } first)
        {
            if (first.Key == key)
                return first.Response;
            repeatable = false;
        }

        var actor = await services.GetRequiredService<ActorResolver>().ResolveAsync(
            turn.AadObjectId ?? turn.SenderId, turn.Activity.From?.Name, turn.Locale, turn.TimeZone,
            isClick: turn.Activity.Type == ActivityTypes.Invoke, ct);

        // A click tells nothing new of a chat its card was sent to; only writing lifts a block.
        if (turn.IsPersonal && actor.Person is not null && turn.Activity.Type != ActivityTypes.Invoke)
            await services.GetRequiredService<ChatAddresses>().NoteTurnAsync(actor.Person.Id, turn, ct);
        var current = new Turn(turn, actor, key);
        var response = await act(services.GetRequiredService<TTurn>(), current);
        if (!repeatable)
            return response;
        services.GetRequiredService<PlainRows>().Add(ProcessedActivity.Of(key, response, current.Clicked, clock.GetUtcNow()));
        if (current.Clicked is not null)
            services.GetRequiredService<AfterCommit>().Do(clicks.Expect);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Key} failed in {Handler} with {Kind} at {Stack}")]
    private static partial void TurnFailed(ILogger logger, string key, string handler, string kind, string? stack);
}

/// <param name="Key">Names the activity in occasions: a resend posts nothing new.</param>
internal sealed record Turn(TurnContext Context, Actor Actor, string Key)
{
    /// <summary>The message whose card was answered, when it is to show the answer too; see <see cref="FollowClicks"/>.</summary>
    public ClickedMessage? Clicked { get; set; }

    public Destination.ToConversation Conversation => new(
        Context.Activity.Conversation!.Id!, Context.Activity.ServiceUrl!, Context.TenantId,
        Context.IsPersonal ? Actor.Person?.Id : null);
}
