using System.Reflection;

namespace FeedbackBot.Tests.Architecture;

/// <summary>Acts that have one place: saving is Storage's, the time of day is TimeProvider's.</summary>
public sealed class SeamTests
{
    /// <summary>That ExecuteUpdate and ExecuteDelete happen within a piece of work, the database connection itself sees to: WritesInWork.</summary>
    [Fact]
    public void Only_Storage_saves_or_begins_transactions() =>
        Seams.Savers(typeof(Common.LocalTimes).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("FeedbackBot.Storage", StringComparison.Ordinal) != true))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_reads_a_static_clock()
    {
        Assembly[] assemblies =
            [typeof(Common.LocalTimes).Assembly, typeof(AdaptiveCards.AdaptiveCard).Assembly, Assembly.Load("FeedbackBot.BotFramework")];
        Seams.StaticClockReaders(assemblies.SelectMany(a => a.GetTypes())).ShouldBeEmpty();
    }
}

internal static class Seams
{
    private static readonly string[] Saving =
    [
        "SaveChanges", "SaveChangesAsync", "BeginTransaction", "BeginTransactionAsync", "UseTransaction", "UseTransactionAsync",
        "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync",
    ];

    private static readonly string[] ClockProperties = ["get_Now", "get_UtcNow", "get_Today", "get_TickCount", "get_TickCount64"];

    public static IReadOnlyList<string> Savers(IEnumerable<Type> types) => Find(types, method => Saving.Contains(method.Name));

    /// <summary>The analyzer refuses these too; here neither a pragma nor a suppression helps.</summary>
    public static IReadOnlyList<string> StaticClockReaders(IEnumerable<Type> types) => Find(types, method =>
        (IsOneOf(method, typeof(DateTime), typeof(DateTimeOffset), typeof(Environment)) && ClockProperties.Contains(method.Name))
        || (IsOneOf(method, typeof(Guid)) && method.Name == nameof(Guid.NewGuid))
        || (IsOneOf(method, typeof(Guid)) && method.Name == nameof(Guid.CreateVersion7) && method.GetParameters().Length == 0)
        || (IsOneOf(method, typeof(Thread)) && method.Name == nameof(Thread.Sleep))
        || (IsOneOf(method, typeof(Task)) && method.Name == nameof(Task.Delay) && !TakesClock(method))
        || (IsOneOf(method, typeof(Timer), typeof(PeriodicTimer), typeof(System.Timers.Timer)) && method.IsConstructor && !TakesClock(method)));

    private static List<string> Find(IEnumerable<Type> types, Func<MethodBase, bool> wanted) =>
        [.. from use in CompiledUses.Of(types)
            where use.To is MethodBase method && wanted(method)
            let line = $"{use.From.FullName} calls {use.To.DeclaringType?.Name}.{use.To.Name}"
            orderby line
            select line];

    private static bool IsOneOf(MethodBase method, params Type[] types) => types.Contains(method.DeclaringType);

    private static bool TakesClock(MethodBase method) => method.GetParameters().Any(p => p.ParameterType == typeof(TimeProvider));
}
