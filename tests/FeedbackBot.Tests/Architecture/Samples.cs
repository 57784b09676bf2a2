// A small house that breaks the rules on purpose, one break a type, so that the checker itself is checked.
#pragma warning disable RS0030, CA1812, CA1822
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Architecture.Sample.CheckIns
{
    internal sealed class SomeQueries
    {
        public SomeRecord Read() => new(1);

        internal enum Kind
        {
            One,
        }
    }

    internal sealed record SomeRecord(int Number);

    internal readonly record struct SomeId(Guid Value);

    internal sealed class SomeEntity
    {
        public static int Count => 1;
    }
}

namespace FeedbackBot.Tests.Architecture.Sample.Digests
{
    internal sealed class MayReadQueries(CheckIns.SomeQueries queries)
    {
        public int Read() => queries.Read().Number + new CheckIns.SomeId(Guid.Empty).Value.ToString().Length;

        public CheckIns.SomeQueries.Kind Kind() => default;
    }

    internal sealed class TakesAnEntity
    {
        public async Task<int> ReadAsync()
        {
            await Task.CompletedTask;
            return Enumerable.Range(0, 1).Select(_ => CheckIns.SomeEntity.Count).Sum();
        }
    }
}

namespace FeedbackBot.Tests.Architecture.Sample.Goals
{
    internal sealed class ReadsADigest
    {
        public object? Read() => typeof(Digests.MayReadQueries);
    }
}

namespace FeedbackBot.Tests.Architecture.Sample.Common
{
    internal sealed class ReachesUp
    {
        private readonly List<People.Somebody[]> _people = [];

        public int Count => _people.Count;
    }
}

namespace FeedbackBot.Tests.Architecture.Sample.People
{
    internal sealed class Somebody;

    internal sealed class NamesAFeature
    {
        public string Name() => new CheckIns.SomeRecord(2).ToString();
    }
}

namespace FeedbackBot.Tests.Architecture.Sample.Attic
{
    internal sealed class OutsideTheDesign;
}

namespace FeedbackBot.Tests.Architecture.Sample.Acts
{
    internal sealed class Saves(Microsoft.EntityFrameworkCore.DbContext db)
    {
        public async Task RunAsync() => await db.SaveChangesAsync();
    }

    internal sealed class SavesBySql(Microsoft.EntityFrameworkCore.DbContext db)
    {
        public async Task RunAsync() => await db.Database.ExecuteSqlAsync($"DELETE FROM People");
    }

    internal sealed class ReadsTheClock
    {
        public Func<DateTimeOffset> Now => () => DateTimeOffset.UtcNow;
    }

    internal sealed class WaitsOnTheWall
    {
        public Task RunAsync() => Task.Delay(1);
    }

    internal sealed class WaitsOnTheClock(TimeProvider clock)
    {
        public Task RunAsync() => Task.Delay(TimeSpan.FromSeconds(1), clock);
    }
}
