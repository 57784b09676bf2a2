using System.Text.Json;
using FeedbackBot.People;

namespace FeedbackBot.Bot.Files;

/// <summary>
/// Makes a file that was offered, once the person wants it. The offer is not trusted: who may have it is decided again from
/// the sender and the database.
/// </summary>
internal interface IFileSource
{
    /// <summary>"feature.file", such as "digests.round".</summary>
    string Name { get; }

    /// <summary>Runs inside a piece of work of its own. Null for somebody who may not have it, or where it is not there any more.</summary>
    Task<MadeFile?> MakeAsync(Actor actor, JsonElement context, CancellationToken ct);
}

/// <param name="Name">With its ending, without a path.</param>
internal sealed record MadeFile(string Name, byte[] Content);
