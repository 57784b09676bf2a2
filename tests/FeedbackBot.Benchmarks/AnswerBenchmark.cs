using System.Net.Http.Headers;
using System.Text;
using BenchmarkDotNet.Attributes;
using FeedbackBot.Playground.Host;

namespace FeedbackBot.Benchmarks;

/// <summary>
/// An answered card: token check, reads, writes, the refreshed card. Beside it the floor: an endpoint that parses the same
/// activity and writes one row to the same database. The aim is at most three times the floor. The floor through EF Core
/// is measured too.
/// </summary>
[Batches(warmUp: 20, counted: 15)]
public class AnswerBenchmark
{
    private const int Batch = 60;
    private const int Batches = 36;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private PlaygroundHost _host = null!;
    private Floor _floor = null!;
    private Queue<string> _answers = null!;
    private AuthenticationHeaderValue _token = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _host = await Company.AskedAsync(Batch * Batches);
        _answers = new Queue<string>(Company.Answers(_host));
        _token = new AuthenticationHeaderValue("Bearer", _host.Teams.Bot.Key.Sign(_host.Teams.Bot.Claims()));
        _floor = await Floor.StartAsync(Path.Combine(_host.DataDirectory, "feedbackbot.db"));
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await _floor.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public Task OneRow() => PostBatchAsync(_floor.ByHand, null);

    [Benchmark(OperationsPerInvoke = Batch)]
    public Task OneRowThroughEf() => PostBatchAsync(_floor.ThroughEf, null);

    [Benchmark(OperationsPerInvoke = Batch)]
    public Task AnsweredCard() => PostBatchAsync(new Uri(_host.BotUrl, "api/messages"), "\"statusCode\":200");

    private async Task PostBatchAsync(Uri url, string? expected)
    {
        for (var i = 0; i < Batch; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new StringContent(_answers.Dequeue(), Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = _token;
            using var response = await _client.SendAsync(request);
            var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            if (expected is not null && !body.Contains(expected, StringComparison.Ordinal))
                throw new InvalidOperationException("The card was not answered: " + body);
        }
    }
}
