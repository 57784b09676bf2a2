using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Storage;

/// <summary>
/// Lets pieces of work pass one at a time where what they check spans rows that neither of two would change for the other to notice: a circle, a
/// sum. SQLite has one writer as it is.
/// </summary>
internal static class OneAtATime
{
    /// <summary>Waits until whoever named the same has committed. What is read after it holds until this piece of work is committed.</summary>
    /// <param name="db">The work's own.</param>
    /// <param name="what">What is checked. Two names may by chance be held together, which costs waiting and nothing else.</param>
    /// <param name="ct">Stops waiting.</param>
    public static Task PassAsync(this FeedbackDb db, string what, CancellationToken ct) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({what}, 0))", ct)
        : Task.CompletedTask;
}
