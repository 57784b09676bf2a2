using FeedbackBot.Delivery;
using FeedbackBot.Storage;

namespace FeedbackBot.People;

/// <summary>
/// Wants to know when people, their teams, managers, zones or the days they work have changed. Called after the commit; it
/// must hand the work on and return.
/// </summary>
internal interface IDirectoryChanged
{
    void DirectoryChanged();
}

/// <summary>Tells everybody who wants to know, once the change is safely stored.</summary>
internal sealed class DirectoryChanges(AfterCommit afterCommit, HeldMessages held, IEnumerable<IDirectoryChanged> listeners)
{
    /// <param name="person">Whom alone it concerns; null where it may be anybody. What is held back for them is looked at again.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task AnnounceAsync(PersonId? person, CancellationToken ct)
    {
        await held.LookAgainAsync(person, ct);
        afterCommit.Do(() =>
        {
            foreach (var listener in listeners)
                listener.DirectoryChanged();
        });
    }
}
