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

    [Theory]
    [InlineData("retention", true)]
    [InlineData("web-visitors", true)]
    [InlineData("web", false)]
    [InlineData("orders", false)]
    public void A_system_may_say_the_kpis_it_was_given(string key, bool may)
    {
        new KpiClient { Keys = ["Retention", "web-*"] }.MaySay(key).ShouldBe(may);
        new KpiClient().MaySay(key).ShouldBeTrue();
        new KpiClient { Keys = ["*"] }.MaySay(key).ShouldBeTrue();
    }

    [Theory]
    [InlineData("web*rate")]
    [InlineData("**")]
    [InlineData("web visitors")]
    public void A_star_stands_at_the_end(string key) =>
        new KpiOptions { Clients = [new KpiClient { Name = "Analytics", SecretSha256 = Hash, Keys = [key] }] }.Problem().ShouldNotBeNull().ShouldContain("Keys");

    private static string? Problem(params (string Name, string Hash)[] clients) =>
        new KpiOptions { Clients = [.. clients.Select(c => new KpiClient { Name = c.Name, SecretSha256 = c.Hash })] }.Problem();
}
