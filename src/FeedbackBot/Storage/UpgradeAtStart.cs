namespace FeedbackBot.Storage;

/// <summary>Runs before every other hosted service starts: nothing may look at a database that is not current.</summary>
internal sealed class UpgradeAtStart(DatabaseUpgrade upgrade) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => upgrade.RunAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
