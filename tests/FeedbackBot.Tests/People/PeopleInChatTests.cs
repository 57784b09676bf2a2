using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.People;

/// <summary>The directory as people meet it: the real host, over the wire.</summary>
public sealed class PeopleInChatTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";
    private const string Omar = "a0000000-0000-4000-8000-000000000002";
    private const string Bruno = "a0000000-0000-4000-8000-000000000004";

    private static readonly string Company = SampleCompany.Csv;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_installation_begins_with_an_import_and_then_knows_everybody()
    {
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { ImportPeople = false }, Ct);
        Said(await host.SayAsync(Bruno, "people list", Ct)).ShouldContain("I do not know you yet");
        Said(await host.SayAsync(Bruno, "whoami", Ct)).ShouldContain(Bruno);

        var card = (await host.AttachAsync(Ada, "people.csv", Company, "people import", Ct))[^1];
        Said([card]).ShouldContain("Added: **11** · changed: **1** · gone: **0**");
        var done = await host.PressAsync(Ada, new Press(card.Id, "Confirm"), Ct);
        done.Card!.ToJsonString().ShouldContain("Imported");
        (await host.PressAsync(Ada, new Press(card.Id, "Confirm") { StaleCard = card.Card }, Ct)).Card!.ToJsonString().ShouldContain("Already imported");

        Said(await host.SayAsync(Bruno, "whoami", Ct)).ShouldContain("Omar Haddad");
        Said(await host.SayAsync(Omar, "people list", Ct)).ShouldContain("5 active people");
        Said(await host.AttachAsync(Ada, "people.csv", Company, "people import", Ct)).ShouldContain("Nothing to import");
    }

    [Fact]
    public async Task A_faulty_file_is_answered_with_every_problem_on_pages_and_changes_nothing()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        var csv = Company + string.Concat(Enumerable.Range(0, 100).Select(i => $"x{i},,not an address {i},nobody,,,,Mars,,,\n"));
        var card = (await host.AttachAsync(Ada, "people.csv", csv, "people import", Ct))[^1];
        Said([card]).ShouldContain("400 problems in the file");
        var texts = Said([card]);
        for (var page = 2; card.Card!.ToJsonString().Contains("\"Next\"", StringComparison.Ordinal); page++)
        {
            var next = await host.PressAsync(Ada, new Press(card.Id, "Next"), Ct);
            card = host.Chat(Ada).Single(m => m.Id == card.Id);
            next.Card!.ToJsonString().ShouldContain($"Page {page} of ");
            texts += Said([card]);
        }

        for (var line = 14; line < 114; line++)
            texts.Split($"Line {line}, ").Length.ShouldBe(5, $"line {line}");
        Said(await host.SayAsync(Ada, "people status", Ct)).ShouldContain("**12** active people");
    }

    [Fact]
    public async Task Nobody_sees_people_who_are_not_theirs_and_no_member_uses_an_admins_command()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        Said(await host.SayAsync(Omar, "people list", Ct)).ShouldNotContain("Frida Holm");
        Said(await host.SayAsync(Omar, "people show Frida", Ct)).ShouldContain("found nobody");
        Said(await host.SayAsync(Omar, "people show Bruno", Ct)).ShouldContain("Site engineer");
        foreach (var command in new[] { "people import", "people status", "admin list", "admin add Bruno", "admin remove Ada", "audit" })
            Said(await host.SayAsync(Bruno, command, Ct)).ShouldContain("Ada Keller", Case.Sensitive, command);
        var log = Said(await host.SayAsync(Ada, "audit --person Bruno", Ct));
        log.ShouldContain("command.refused");
        log.ShouldContain("people.show");
    }

    [Fact]
    public async Task Rights_are_given_and_taken_and_the_last_admin_stays()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        Said(await host.SayAsync(Ada, "admin add Omar", Ct)).ShouldContain("is an admin now");
        Said(await host.SayAsync(Omar, "admin list", Ct)).ShouldContain("2 admins");
        Said(await host.SayAsync(Omar, "admin remove Ada", Ct)).ShouldContain("by configuration");
        Said(await host.SayAsync(Ada, "admin remove Omar", Ct)).ShouldContain("no longer an admin");
        Said(await host.SayAsync(Omar, "admin list", Ct)).ShouldContain("Ada Keller");
        Said(await host.SayAsync(Ada, "admin add Nobody", Ct)).ShouldContain("found nobody");
    }

    [Fact]
    public async Task The_language_somebody_chose_stays_until_they_follow_their_client_again()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        Said(await host.SayAsync(Omar, "language zh-CN", Ct)).ShouldContain("我使用中文");
        Said(await host.SayAsync(Omar, "whoami", Ct)).ShouldContain("时区");
        Said(await host.SayAsync(Omar, "language klingon", Ct)).ShouldContain("两种语言");
        Said(await host.SayAsync(Omar, "language auto", Ct)).ShouldContain("Teams client");
        Said(await host.SayAsync(Omar, "language", Ct)).ShouldContain("I speak English");
    }

    private static string Said(IEnumerable<ChatMessage> messages) =>
        string.Join('\n', messages.Select(m => m.Text + System.Text.RegularExpressions.Regex.Unescape(m.Card?.ToJsonString() ?? "")));
}
