using Microsoft.Extensions.Options;

namespace FeedbackBot.Scheduling;

/// <summary>Compares all triggers with the database at start-up and every so often, and plans anew what features ask for.</summary>
internal sealed partial class WakePlanningService : BackgroundService
{
    private const int Attempts = 3;
    private readonly WakePlanner _planner;
    private readonly WakePlanning _planning;
    private readonly TimeProvider _clock;
    private readonly ILogger<WakePlanningService> _logger;
    private readonly TimeSpan _every;

    public WakePlanningService(
        WakePlanner planner, WakePlanning planning, IOptions<SchedulingOptions> options, TimeProvider clock, ILogger<WakePlanningService> logger)
    {
        (_planner, _planning, _clock, _logger) = (planner, planning, clock, logger);
        _every = TimeSpan.FromMinutes(options.Value.ReconcileMinutes);

        // From the first moment on somebody waits for it: nobody may find the process idle before.
        planner.ReplanEverything();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = _clock.CreateTimer(_ => _planner.ReplanEverything(), null, _every, _every);
        await foreach (var replan in _planner.TakeAllAsync(stoppingToken))
        {
            _planner.Begin(replan);
            try
            {
                foreach (var source in replan.Source is null ? _planning.SourceNames : [replan.Source])
                    await PlanAsync(source, replan.Key, stoppingToken);
            }
            finally
            {
                _planner.Done(replan);
            }
        }
    }

    private async Task PlanAsync(string source, string? key, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _planning.PlanAsync(source, key, ct);
                return;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // One source that cannot plan must not keep the others from being planned.
                PlanFailed(_logger, source, key, attempt, e.GetType().Name, e.StackTrace);
                if (attempt == Attempts)
                    return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Planning {Source}/{Key} failed, attempt {Attempt}: {Kind} at {Stack}")]
    private static partial void PlanFailed(ILogger logger, string source, string? key, int attempt, string kind, string? stack);
}
