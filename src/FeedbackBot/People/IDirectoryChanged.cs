using FeedbackBot.Storage;

namespace FeedbackBot.People;

/// <summary>Wants to know when people, their teams, managers or zones have changed. Called after the commit; it must hand the work on and return.</summary>
internal interface IDirectoryChanged
{
    void DirectoryChanged();
}

/// <summary>Tells everybody who wants to know, once the change is safely stored.</summary>
internal sealed class DirectoryChanges(AfterCommit afterCommit, IEnumerable<IDirectoryChanged> listeners)
{
    public void Announce() => afterCommit.Do(() =>
    {
        foreach (var listener in listeners)
            listener.DirectoryChanged();
    });
}
