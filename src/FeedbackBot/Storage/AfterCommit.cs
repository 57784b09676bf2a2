namespace FeedbackBot.Storage;

/// <summary>What to do once the work is safely stored, such as waking the outbox. Nothing here runs when the work is rolled back.</summary>
internal sealed class AfterCommit
{
    private readonly List<Action> _actions = [];

    public void Do(Action action) => _actions.Add(action);

    internal void Run() => _actions.ForEach(action => action());
}
