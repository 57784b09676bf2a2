using System.Reflection;
using FeedbackBot.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace FeedbackBot.Tests.Support;

/// <summary>Gives a theory the database engine as its only argument, once each.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothEngines : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow(nameof(StorageProvider.Sqlite)), new TheoryDataRow(nameof(StorageProvider.Postgres))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
