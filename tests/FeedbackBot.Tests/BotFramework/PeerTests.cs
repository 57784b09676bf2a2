using System.Net;
using System.Text.Json.Nodes;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

/// <summary>Microsoft's own validator and ours, asked about the same requests.</summary>
public sealed class PeerTests
{
    /// <summary>
    /// Where we refuse on purpose what Microsoft's client accepts, and why.
    /// </summary>
    private static readonly Dictionary<string, string> Stricter = new()
    {
        ["no expiry"] = "a token that never ends is not one Microsoft writes; the peer checks an expiry only when there is one",
        ["ends before it begins"] = "within the skew on both sides the peer does not notice",
        ["activity with a blank channel"] = "without a channel the endorsement cannot be checked; the peer then skips it",
        ["key with no endorsement"] = "the peer takes a key without endorsements as endorsed for everything",
        ["key that says nothing of endorsements"] = "as above",
        ["key of 1024 bits"] = "such keys have been factored; the peer takes any size",
        ["key for encryption"] = "the peer does not look at what a key is for",
        ["service address on an unknown host"] = "the bot's own token goes to that address; the peer has no allow-list",
        ["service address on a host that only ends alike"] = "as above",
        ["service address with the host as user name"] = "as above",
        ["service address with a password"] = "as above",
        ["service address over http"] = "as above",
        ["service address that is none"] = "as above",
        ["another tenant"] = "one company per deployment; the peer has no tenant list",
        ["two tenants, one of them ours"] = "as above",
        ["no tenant"] = "as above",
    };

    /// <summary>Where we accept on purpose what Microsoft's JavaScript client refuses.</summary>
    private static readonly Dictionary<string, string> Laxer = new()
    {
        ["service address in another case"] = "the protocol compares it without regard to case, as Microsoft's .NET client does",
    };

    [Fact]
    public async Task Both_give_the_same_verdict_on_every_request_but_for_the_differences_we_chose()
    {
        await using var microsoft = await FakeMicrosoft.StartAsync();
        microsoft.Keys = BadTokens.Announced;
        await using var host = await BotHost.StartAsync(BotHost.Configuration(microsoft.MetadataUrl), time: TimeProvider.System);
        var cases = Corpus(TimeProvider.System.GetUtcNow()).ToList();

        var theirs = await Peer.AskAsync(microsoft, cases);
        var bad = BadTokens.All.Select(b => b.Name).ToHashSet();
        var wrong = new List<string>();
        foreach (var asked in cases)
        {
            using var response = await host.PostAsync(asked.Activity.ToJsonString(), asked.Authorization);
            var weAccept = response.StatusCode == HttpStatusCode.OK;
            var theyAccept = theirs[asked.Name] is null;
            var right = !bad.Contains(asked.Name);
            if ((weAccept, theyAccept) != (right, right ? !Laxer.ContainsKey(asked.Name) : Stricter.ContainsKey(asked.Name))) wrong.Add($"{asked.Name}: we {weAccept}, they {theyAccept} ({theirs[asked.Name]})");
        }

        wrong.ShouldBeEmpty();
        Stricter.Keys.Concat(Laxer.Keys).ShouldBeSubsetOf(cases.Select(c => c.Name));
    }

    private static IEnumerable<PeerCase> Corpus(DateTimeOffset now) => Right(now).Concat(
        BadTokens.All.Select(b => new PeerCase(b.Name, b.Authorization(now), b.Activity ?? TestActivity.Message())));

    private static IEnumerable<PeerCase> Right(DateTimeOffset now)
    {
        yield return Accepted("right", now);
        yield return Accepted("right with RS384", now, h => h["alg"] = "RS384", hash: "SHA384");
        yield return Accepted("right with RS512", now, h => h["alg"] = "RS512", hash: "SHA512");
        yield return Accepted("ended within the skew", now, claims: c =>
        {
            c["nbf"] = now.AddHours(-1).ToUnixTimeSeconds();
            c["exp"] = now.AddSeconds(-60).ToUnixTimeSeconds();
        });
        yield return Accepted("begins within the skew", now, claims: c => c["nbf"] = now.AddSeconds(240).ToUnixTimeSeconds());
        yield return Accepted("no beginning", now, claims: c => c.Remove("nbf"));
        yield return Accepted("more claims", now, claims: c => c["more"] = new JsonObject { ["a"] = 1 });
        yield return Accepted("service address in another case", now) with
        {
            Activity = TestActivity.Message().With(a => a["serviceUrl"] = TestToken.ServiceUrl.ToUpperInvariant()),
        };
    }

    private static PeerCase Accepted(
        string name, DateTimeOffset now, Action<JsonObject>? header = null, Action<JsonObject>? claims = null, string hash = "SHA256") =>
        new(name, "Bearer " + TestToken.Write(BadTokens.Good, now, claims, header, new(hash)), TestActivity.Message());
}
