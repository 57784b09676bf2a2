namespace FeedbackBot.Common;

internal static class NewIds
{
    /// <summary>Makes an id from the provider's instant: an id made on a turned clock sorts where the clock stood.</summary>
    public static TId NewId<TId>(this TimeProvider clock)
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>Reads an id that came from a card or a client; anything else is null, never an exception.</summary>
    public static TId? ParseId<TId>(string? text)
        where TId : struct, IEntityId<TId> => Guid.TryParse(text, out var value) ? TId.From(value) : null;
}
