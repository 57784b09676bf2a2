using BenchmarkDotNet.Running;
using FeedbackBot.Benchmarks;

// All of them: dotnet run -c Release --project tests/FeedbackBot.Benchmarks
// One of them: … -- --filter *Answer*
BenchmarkSwitcher.FromTypes([typeof(AnswerBenchmark), typeof(StartUpBenchmark), typeof(DigestBenchmark), typeof(GoalsBenchmark)])
    .Run(args is [] ? ["--filter", "*"] : args, new InThisProcess());
