using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Who may know the answers is changed by an edit: from the next round on, and everybody is told.</summary>
public sealed class PrivacyEditTests
{
    private const string Create = "checkin create Pulse --reports --days mon-fri --at 09:00 --closes 12:00 --ask \"What is new?\"";

    [Theory, BothEngines]
    public async Task Privacy_is_raised_and_lowered_from_the_next_round_on_and_the_next_card_says_so(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-22 20:00");
        await company.SayAsync(Omar, Create);
        await company.MoveToAsync("2026-11-23 08:30");
        var monday = company.Prompts(Bruno, "Pulse").Single();
        var edited = await company.SayAsync(Omar, "checkin edit Pulse --anonymous --threshold 4");
        edited.ShouldContain("Until now: the direct manager, with names. From now on: anonymous: shown after the close, from 4 answers on.");
        edited.ShouldContain("From the round of Tue, Nov 24 on");
        await company.PressAsync(Bruno, monday, "Send", new JsonObject { ["q1"] = "Under my name" });
        Said(company.Now(Bruno, monday)).ShouldContain("Under my name");

        await company.MoveToAsync("2026-11-24 02:00");
        Said(company.Prompts(Qiang, "Pulse")[^1]).ShouldContain("现在您的回答是匿名的");
        await company.MoveToAsync("2026-11-24 08:30");
        var tuesday = Said(company.Prompts(Bruno, "Pulse")[^1]);
        tuesday.ShouldContain("New since you were last asked: your answers are anonymous now. Until then they were shown with your name.");
        (await company.SayAsync(Bruno, "checkin")).ShouldContain("New since you were last asked");
        (await company.SayAsync(Omar, "签到 修改 Pulse --threshold 6")).ShouldContain("from 6 answers on");

        await company.MoveToAsync("2026-11-25 08:30");
        Said(company.Prompts(Bruno, "Pulse")[^1]).ShouldContain("from 6 answers on. Until then it was 4.");
        (await company.SayAsync(Omar, "checkin edit Pulse --named")).ShouldContain("From now on: the direct manager, with names");
        await company.MoveToAsync("2026-11-26 08:30");
        Said(company.Prompts(Bruno, "Pulse")[^1]).ShouldContain("your answers are no longer anonymous");
        await company.MoveToAsync("2026-11-27 08:30");
        Said(company.Prompts(Bruno, "Pulse")[^1]).ShouldNotContain("New since you were last asked");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_and_the_form_changes_it_too()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-22 20:00");
        await company.SayAsync(Omar, Create + " --ask \"blocker: Anything in your way?\" --late 1d");
        var refused = await company.SayAsync(Omar, "checkin edit Pulse --anonymous");
        refused.ShouldContain("cannot be asked anonymously");
        refused.ShouldContain("--late none");
        (await company.SayAsync(Omar, "checkin edit Pulse --threshold 5")).ShouldContain("is for anonymous and confidential");
        (await company.SayAsync(Omar, "checkin edit Pulse --named --confidential")).ShouldContain("Only one of");
        (await company.SayAsync(Omar, "checkin edit Pulse --confidential --threshold 2")).ShouldContain("too low");
        (await company.SayAsync(Omar, "checkin edit Pulse --anonymous --late none --ask \"What is new?\"")).ShouldContain("From now on: anonymous");
        (await company.SayAsync(Omar, "checkin edit Pulse --late 1d")).ShouldContain("takes no late answers");
        (await company.SayAsync(Omar, "checkin edit Pulse --ask \"blocker: Anything?\"")).ShouldContain("cannot be asked anonymously");

        await company.SayAsync(Omar, "checkin edit Pulse");
        var form = company.Host.Chat(Omar)[^1];
        Said(form).ShouldContain("\"value\":\"anonymous\"");
        var blank = form.Card!.DeepClone().AsObject();
        (await company.PressAsync(Omar, form, "Save", new() { ["threshold"] = "two" })).Card!.ToJsonString(Readable).ShouldContain("“two” is no threshold");
        (await company.PressAsync(Omar, form, "Save", new() { ["threshold"] = "5", ["privacy"] = "named" })).Card!.ToJsonString(Readable)
            .ShouldContain("From now on: the direct manager, with names");
        (await company.PressAsync(Omar, new(form.Id, "Save") { Inputs = new() { ["privacy"] = "confidential", ["threshold"] = "" }, StaleCard = blank, Force = true }))
            .Card!.ToJsonString(Readable).ShouldContain("From now on: confidential");
        (await company.SayAsync(Omar, "checkin show Pulse")).ShouldContain("names for the direct manager only");
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_change_of_privacy_has_its_words(string language)
    {
        Privacy[] kinds = [Privacy.Named, Privacy.Confidential, Privacy.Anonymous(), Privacy.Anonymous(7)];
        var said = (from before in kinds from now in kinds where !before.SaysTheSameAs(now) select PrivacyNotice.New(Texts.For(language), now, before)!.Text).ToList();
        said.Distinct().Count().ShouldBe(8);
        kinds.ShouldAllBe(same => PrivacyNotice.New(Texts.For(language), same, same) == null);
        PrivacyNotice.New(Texts.For(language), Privacy.Anonymous(), null).ShouldBeNull();
    }
}
