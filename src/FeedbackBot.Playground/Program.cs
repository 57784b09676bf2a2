namespace FeedbackBot.Playground;

/// <summary>Teams on this machine: reads the options, runs a playground until Ctrl-C.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.PlaygroundCommand.RunAsync(args);
}
