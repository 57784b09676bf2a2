using FeedbackBot.Common;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Storage;
using FeedbackBot.Tests.CheckIns;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Indicators;

/// <summary>The indicator library as people meet it in chat.</summary>
public sealed class IndicatorStoryTests
{
    [Theory, BothEngines]
    public async Task Everybody_reads_the_library_and_only_admins_extend_it(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        var all = await company.SayAsync(Bruno, "indicators");
        all.ShouldContain("Monthly active users (MAU)");
        all.ShouldContain("cases solved in the first contact");
        (await company.SayAsync(Bruno, "indicators conversion")).ShouldContain("2 indicators with");
        (await company.SayAsync(Bruno, "indicators 投诉")).ShouldContain("Complaint rate");
        (await company.SayAsync(Bruno, "指标库 GMV")).ShouldContain("gross-merchandise-value");
        (await company.SayAsync(Bruno, "indicators xyzzy")).ShouldContain("Nearest");
        var shown = await company.SayAsync(Bruno, "indicator show gross merchandise value (gmv)");
        shown.ShouldContain("before refunds and discounts");
        shown.ShouldContain("While **Refund rate** is above 5 %: at most 80 points");
        (await company.SayAsync(Bruno, "indicator show retenton")).ShouldContain("`retention`");
        (await company.SayAsync(Bruno, Add("stock-outs"))).ShouldContain("admin");

        var added = await company.SayAsync(Ada, Add("stock-outs") + " --name-zh 缺货率 --guard \"cost-per-order above 5.5 cap 80\" --guard \"退款率 高于 5 乘以 0.9\"");
        added.ShouldContain("It is in the library now");
        added.ShouldContain("While **Cost per order** is above 5.5: at most 80 points");
        added.ShouldContain("While **Refund rate** is above 5 %: points times 0.9");
        (await company.SayAsync(Bruno, "indicators sold out")).ShouldContain("stock-outs");
        (await company.SayAsync(Bruno, "indicator show 缺货率")).ShouldContain("Stock \\\\*outs\\\\*");
        (await company.SayAsync(Ada, Add("stock-outs"))).ShouldContain("has “stock-outs” already");

        await company.SayAsync(Ada, Add("shelf-gaps") + " --guard \"stock-outs over 5 cap 80\"");
        (await company.SayAsync(Ada, "indicator remove stock-outs")).ShouldContain("usual guard of `shelf-gaps`");
        (await company.SayAsync(Ada, "indicator remove shelf-gaps")).ShouldContain("no longer");
        (await company.SayAsync(Ada, "indicator remove stock-outs")).ShouldContain("no longer");
        (await company.SayAsync(Ada, "indicator remove stock-outs")).ShouldContain("has no indicator");
        (await company.SayAsync(Ada, "indicator remove orders")).ShouldContain("ready-made");
        (await company.SayAsync(Ada, "audit")).ShouldContain("indicators.remove");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_added()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-23 09:00");

        var said = await company.SayAsync(
            Ada, $"indicator add \"Stock outs\" --name \"{new string('n', 81)}\" --unit litres --direction sideways --formula \" \" --cadence hourly "
            + "--guard \"nothing above 5 cap 80\" --guard \"orders above 5\" --guard \"orders above 5 cap 101\" --guard \"orders above 5 times 2\" --guard \"refund-rate above 2 h cap 80\"");

        string[] problems = ["is no short name", "81 characters", "`percent`", "`within`", "--formula is empty", "`fortnightly`",
            "No indicator “nothing”", "is no guard", "0 to 100 points, not 101", "0 to 1, not 2", " 7200% cap 80"];
        foreach (var problem in problems)
            said.ShouldContain(problem);
        (await company.SayAsync(Ada, Add("retention"))).ShouldContain("is a ready-made indicator");
        (await company.SayAsync(Ada, "indicators")).ShouldNotContain("Added here");
        (await company.SayAsync(Ada, $"indicators {new string('x', 200)}")).ShouldContain("at most 100");
    }

    [Fact]
    public async Task A_long_library_turns_its_pages_and_keeps_to_what_was_searched()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-23 09:00");
        await company.SayAsync(Ada, Add("own"));
        await AddAsync(company, 80);
        await company.SayAsync(Bruno, "indicators own");
        var first = company.Host.Chat(Bruno)[^1];
        Said(first).ShouldContain("Page 1 of");

        var next = await company.PressAsync(Bruno, first, "More");

        var page = next.Card.ShouldNotBeNull().ToJsonString(Readable);
        page.ShouldContain("Page 2 of");
        page.ShouldNotContain("page-views");
    }

    private static async Task AddAsync(Company company, int count)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var first = await db.Set<AddedIndicator>().SingleAsync();
        for (var i = 0; i < count; i++)
        {
            var one = first.In(Language.English) with { Key = $"own-{i}", Formula = new string('f', AddedIndicator.MaxFormula) };
            db.Add(AddedIndicator.Of(TimeProvider.System.NewId<AddedIndicatorId>(), one, null, null, first.AddedBy, first.AddedAt));
        }

        await db.SaveChangesAsync();
    }

    private static string Add(string key) =>
        $"indicator add {key} --name \"Stock *outs*\" --unit percent --direction down --formula \"articles sold out ÷ articles listed × 100\"";
}
