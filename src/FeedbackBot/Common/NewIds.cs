using System.Buffers.Binary;

namespace FeedbackBot.Common;

internal static class NewIds
{
    /// <summary>Makes an id from the provider's instant: an id made on a turned clock sorts where the clock stood.</summary>
    public static TId NewId<TId>(this TimeProvider clock)
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>Reads an id that came from a card or a client; anything else is null, never an exception.</summary>
    public static TId? ParseId<TId>(string? text)
        where TId : struct, IEntityId<TId> => Guid.TryParse(text, out var value) ? TId.From(value) : null;

    /// <summary>The instant (UTC, to the millisecond) at which an id was made; the beginning of time for an id that does not say.</summary>
    public static DateTimeOffset MadeAt<TId>(this TId id)
        where TId : struct, IEntityId<TId> => id.Value.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(id.Value.ToByteArray(bigEndian: true)) >>> 16)
            : DateTimeOffset.MinValue;
}
