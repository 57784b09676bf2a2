using FeedbackBot.Goals.Values.Posting;

namespace FeedbackBot.Tests.Goals.KpiValues;

public sealed class KpiOptionsTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void Systems_have_names_and_hashes_of_their_own()
    {
        Problem(("Analytics", Hash), ("Shop", new string('b', 64))).ShouldBeNull();
        Problem().ShouldBeNull();
        Problem(("", Hash)).ShouldNotBeNull();
        Problem((new string('n', 61), Hash)).ShouldNotBeNull();
        Problem(("Analytics", "")).ShouldNotBeNull().ShouldContain("SecretSha256");
        Problem(("Analytics", "the secret itself")).ShouldNotBeNull().ShouldNotContain("the secret itself");
        Problem(("Analytics", Hash), ("ANALYTICS", new string('b', 64))).ShouldNotBeNull();
        Problem(("Analytics", Hash), ("Shop", Hash.ToUpperInvariant())).ShouldNotBeNull();
    }

    private static string? Problem(params (string Name, string Hash)[] clients) =>
        new KpiOptions { Clients = [.. clients.Select(c => new KpiClient { Name = c.Name, SecretSha256 = c.Hash })] }.Problem();
}
