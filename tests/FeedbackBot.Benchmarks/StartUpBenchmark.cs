using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace FeedbackBot.Benchmarks;

/// <summary>
/// From starting the process on an empty folder (the database is made) to the first healthy answer of /readyz. The aim is at
/// most three seconds in Release. Beside it the floor: the same program building all its services and ending.
/// </summary>
[Batches(warmUp: 1, counted: 7)]
public class StartUpBenchmark
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    [Benchmark(Baseline = true)]
    public async Task BuiltAndEnded()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Bot, "commands"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    [Benchmark]
    public async Task FirstHealthyAnswer()
    {
        var folder = Directory.CreateTempSubdirectory("feedbackbot-start-");
        var port = FreePort();
        using var process = Start(folder.FullName, port);
        try
        {
            await ReadyAsync(new Uri($"http://127.0.0.1:{port}/readyz"), process);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static string Bot => Path.Combine(AppContext.BaseDirectory, "FeedbackBot.dll");

    private async Task ReadyAsync(Uri url, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var response = await _client.GetAsync(url);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new InvalidOperationException($"The bot ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
    }

    private static Process Start(string folder, int port) => Process.Start(new ProcessStartInfo("dotnet", ["exec", Bot, "--urls", $"http://127.0.0.1:{port}"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Bot__Authentication"] = "None", ["Logging__LogLevel__Default"] = "Error" },
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
