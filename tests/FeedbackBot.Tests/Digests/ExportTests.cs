using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Digests;

/// <summary>A round leaves as a file, through Teams' own question whether one wants it.</summary>
public sealed class ExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_manager_gets_a_round_as_a_file_once_they_agree(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-27 08:00");
        await company.SayAsync(Company.Ada, """checkin create "Weekly" --team Ops --days fri --at 09:00 --closes 18:00 --ask "What did you finish?" """);
        await company.MoveToAsync("2026-11-27 15:00");
        var asked = company.Prompts(Company.Bruno, "Weekly").Last();
        (await company.PressAsync(Company.Bruno, asked, "checkins.answer", new JsonObject { ["q1"] = "=cmd|' /C calc'!A0" })).Status.ShouldBe(200);
        await company.SayAsync(Company.Omar, "digest");
        var digest = company.Host.Chat(Company.Omar).Last(m => m.Card is not null);
        await company.PressAsync(Company.Omar, digest, "digests.more");
        await company.PressAsync(Company.Omar, digest, "digests.export");
        var offered = await company.PressAsync(Company.Omar, digest, "digests.export.get", new JsonObject { ["format"] = "Csv" });
        offered.Status.ShouldBe(200, offered.Message);

        var offer = company.Host.Chat(Company.Omar).Last(m => m.File is not null);
        (await company.Host.DecideFileAsync(Company.Omar, offer.Id, accept: false, Ct)).ShouldBeNull();
        var file = (await company.Host.DecideFileAsync(Company.Omar, offer.Id, accept: true, Ct)).ShouldNotBeNull();

        var text = Encoding.UTF8.GetString(file);
        text.ShouldContain("Bruno Silva,Answered,");
        text.ShouldContain(",'=cmd|' /C calc'!A0");
        var saved = company.Host.Chat(Company.Omar).Last(m => m.FromBot);
        OutgoingActivity.Text(saved.File.ShouldNotBeNull(), "contentType").ShouldBe("application/vnd.microsoft.teams.card.file.info");
        (await company.SayAsync(Company.Ada, "audit")).ShouldContain("digest.export");

        // An offer that somebody else sends back gives them nothing of it.
        (await company.Host.Teams.Clients.DecideFileAsync(company.Host.Person(Company.Chloe), offer, accept: true, Ct)).ShouldBeNull();
    }
}
