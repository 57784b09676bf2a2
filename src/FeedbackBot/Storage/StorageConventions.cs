using FeedbackBot.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.Storage;

/// <summary>
/// How values are stored, the same on both engines: ids as Guids, instants as UTC ticks (SQLite cannot order
/// <see cref="DateTimeOffset"/> in SQL), enumerations by name so that a reordered enum changes no stored row.
/// </summary>
internal static class StorageConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        foreach (var id in IdTypes())
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        conventions.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static IEnumerable<Type> IdTypes() => typeof(StorageConventions).Assembly.GetTypes().Where(type =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IEntityId<TId>
    {
        // An expression tree cannot call a static abstract member itself.
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
