using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace FeedbackBot.Benchmarks;

/// <summary>Whole requests are measured, in batches, in this process: the ratio to the floor is what counts, not the time alone.</summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess()
    {
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddColumnProvider(DefaultColumnProviders.Instance);
    }
}

/// <summary>How often a benchmark is warmed up and counted; every batch is run once.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BatchesAttribute(int warmUp, int counted) : Attribute, IConfigSource
{
    /// <summary>Filling a company of thousands with years of values takes minutes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddJob(Job.Default
        .WithToolchain(new InProcessNoEmitToolchain(Longest, logOutput: true)).WithStrategy(RunStrategy.Monitoring)
        .WithWarmupCount(warmUp).WithIterationCount(counted).WithInvocationCount(1).WithUnrollFactor(1));
}
