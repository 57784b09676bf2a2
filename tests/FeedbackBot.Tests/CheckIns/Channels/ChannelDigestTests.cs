using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns.Channels;

/// <summary>A check-in of the team Ops in its channel. Omar in Berlin leads it; it is asked from 14:00 to 18:00 everywhere.</summary>
public sealed class ChannelDigestTests
{
    private const string Ops = "Ops";
    private const string Create = "checkin create Standup --team Ops --days mon,tue,wed,thu,fri --at 14:00 --closes 18:00 "
        + "--ask \"What is done?\" --ask \"mood: How is it going?\" --ask \"blocker: Anything in your way?\"";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_round_is_one_thread_whose_card_is_changed_as_answers_come(string engine)
    {
        await using var company = await BeginAsync(engine, "digest channel daily Standup --answers");
        await company.MoveToAsync("2026-11-23 05:30");
        Cards(company).ShouldBeEmpty();
        await company.MoveToAsync("2026-11-23 13:05");
        var card = Cards(company).ShouldHaveSingleItem();
        card.ThreadId.ShouldBeNull();
        Said(card).ShouldContain("0 of ");
        CardRules.Check(card.Card!.ToJsonString()).ShouldBeEmpty();
        Said(company.Prompts(Bruno, "Standup").Single()).ShouldContain("everybody in the channel Ops reads your answers, with your name");

        await AnswerAsync(company, Bruno, "Rack *seven*", 1, "No access");
        Said(Cards(company).Single()).ShouldContain("1 of ");
        await AnswerAsync(company, Chloe, "The report", 5);
        Said(Cards(company).Single()).ShouldContain("1 of ");
        await company.MoveToAsync("2026-11-23 13:10");
        var now = Cards(company).Single();
        now.Id.ShouldBe(card.Id);
        now.Edited.ShouldBeTrue();
        var said = Said(now);
        said.ShouldContain("2 of ");
        said.ShouldContain("Bruno Silva");
        said.ShouldContain("Rack \\\\*seven\\\\*");
        said.ShouldNotContain("blocker");
        said.ShouldNotContain("No access");
        said.ShouldNotContain("Frida");
        said.ShouldContain("The mood is shown when it is closed");
        CardRules.Check(now.Card!.ToJsonString()).ShouldBeEmpty();

        await company.MoveToAsync("2026-11-24 04:00");
        var closed = Said(Cards(company).Single());
        closed.ShouldContain("It is closed.");
        closed.ShouldContain("1 blocker was named; solved: 0");
        closed.ShouldContain("Fewer than 5 people said how they are");
        closed.ShouldNotContain("Mood:");

        await company.MoveToAsync("2026-11-24 13:05");
        Cards(company).Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Many_answers_at_once_change_the_card_at_most_once_a_minute_and_the_last_is_never_lost(string engine)
    {
        await using var company = await BeginAsync(engine, "digest channel daily Standup --answers");
        await company.MoveToAsync("2026-11-23 13:05");
        var before = Changes(company);
        await Task.WhenAll(AnswerAsync(company, Bruno, "one", 4), AnswerAsync(company, Chloe, "two", 4), AnswerAsync(company, Omar, "three", 4));
        await company.MoveToAsync("2026-11-23 13:08");
        Said(Cards(company).Single()).ShouldSatisfyAllConditions(s => s.ShouldContain("one"), s => s.ShouldContain("two"));
        var changes = Changes(company);
        (changes - before).ShouldBeInRange(1, 2);

        await company.Host.StopBotAsync(brutal: true);
        await company.Host.StartBotAsync(Ct);
        await company.MoveToAsync("2026-11-23 13:20");
        Changes(company).ShouldBe(changes);
        Cards(company).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Long_answers_are_replies_in_the_one_thread(string engine)
    {
        await using var company = await BeginAsync(engine, "digest channel daily Standup --answers");
        await company.MoveToAsync("2026-11-23 13:05");
        foreach (var person in new[] { Bruno, Chloe, Omar })
            await AnswerAsync(company, person, $"{person[0]} " + new string('长', 3900), 3);
        await company.MoveToAsync("2026-11-23 13:20");
        var cards = Cards(company);
        cards.Count.ShouldBeGreaterThan(1);
        cards.Skip(1).ShouldAllBe(c => c.ThreadId == cards[0].Id);
        Said(cards[0]).ShouldContain("More below, in this thread.");
        string.Concat(cards.Select(Said)).Count(c => c == '长').ShouldBe(3 * 3900);
        foreach (var card in cards)
            CardRules.Check(card.Card!.ToJsonString()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_week_is_one_thread_and_numbers_alone_name_nobody(string engine)
    {
        await using var company = await BeginAsync(engine, "digest channel weekly Standup --language zh-CN");
        await company.MoveToAsync("2026-11-23 13:05");
        Said(company.Prompts(Bruno, "Standup").Single()).ShouldContain("The channel Ops reads how many answered");
        await AnswerAsync(company, Bruno, "Secret words", 2);
        await company.MoveToAsync("2026-11-25 13:05");
        await AnswerAsync(company, Bruno, "More secret words", 2);
        await company.MoveToAsync("2026-11-30 04:00");
        var card = Said(Cards(company).ShouldHaveSingleItem());
        card.ShouldContain("张已回答");
        card.ShouldNotContain("ecret words");
        card.ShouldNotContain("Bruno");
        await company.MoveToAsync("2026-11-30 13:05");
        Cards(company).Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Only_who_manages_it_may_post_it_and_nothing_about_anybody_is_said_in_a_channel(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-20 20:00");
        await company.SayAsync(Ada, Create);
        await company.SayAsync(Ada, "checkin create Voices --everyone --days mon --at 14:00 --closes 18:00 --anonymous --ask \"mood: How is it going?\"");
        await company.SayAsync(Ada, "checkin create Quiet --team Ops --days mon --at 14:00 --closes 18:00 --confidential --ask \"What is hard?\"");

        (await SayAsync(company, Bruno, "digest channel daily Standup")).ShouldContain("people who lead others");
        (await SayAsync(company, "xiaomei.lin@contoso.example", "digest channel daily Standup")).ShouldNotContain("Voices");
        (await SayAsync(company, Ada, "digest channel daily Nothing")).ShouldSatisfyAllConditions(s => s.ShouldContain("“Nothing”"), s => s.ShouldNotContain("Standup"));
        (await SayAsync(company, Ada, "digest channel daily Voices --answers")).ShouldContain("is anonymous");
        (await SayAsync(company, Ada, "digest channel daily Quiet")).ShouldContain("is confidential");
        (await SayAsync(company, Ada, "digest channel daily Standup --language fr")).ShouldContain("--language zh-CN");
        (await SayAsync(company, Ada, "digest channel daily")).ShouldContain("digest channel daily Standup --answers");
        (await SayAsync(company, Omar, "digest")).ShouldContain("our own chat");
        (await SayAsync(company, Omar, "whoami")).ShouldContain("our own chat");
        (await SayAsync(company, Omar, "help")).ShouldContain("digest channel off Standup");
        (await SayAsync(company, Omar, "nonsense")).ShouldContain("our own chat");
        (await company.SayAsync(Omar, "digest channel daily Standup")).ShouldContain("Say this in the channel itself");
        (await SayAsync(company, Omar, "digest channel")).ShouldContain("is posted here");

        (await SayAsync(company, Omar, "digest channel daily Standup")).ShouldContain("From the next round on");
        (await company.SayAsync(Ada, "digest channel")).ShouldContain("**Standup** in Ops: a thread for each round, numbers only");
        (await SayAsync(company, Omar, "digest channel off Standup")).ShouldContain("no longer posted");
        await company.MoveToAsync("2026-11-23 13:05");
        Cards(company).ShouldBeEmpty();
        Said(company.Prompts(Bruno, "Standup").Single()).ShouldNotContain("channel");
    }

    [Theory, BothEngines]
    public async Task A_deleted_card_a_deleted_channel_and_a_removed_bot_end_it_and_whoever_set_it_up_hears_so_once(string engine)
    {
        await using var company = await BeginAsync(engine, "digest channel daily Standup --answers");
        await company.MoveToAsync("2026-11-23 13:05");
        var (host, ops) = (company.Host, company.Host.ChannelOf(Ops));
        host.Teams.ChannelClients.DeleteMessage(ops, Cards(company).Single().Id).ShouldBeTrue();
        await AnswerAsync(company, Bruno, "one", 4);
        await company.MoveToAsync("2026-11-23 13:15");
        await AnswerAsync(company, Chloe, "two", 4);
        await company.MoveToAsync("2026-11-23 14:00");
        Cards(company).ShouldBeEmpty();
        Told(company, "deleted the card").ShouldBe(1);

        await company.MoveToAsync("2026-11-24 13:05");
        Cards(company).Count.ShouldBe(1);
        await host.Teams.ChannelClients.RemoveBotAsync(host.Person(Ada), ops, isTold: false, Ct);
        await AnswerAsync(company, Bruno, "one", 4);
        await company.MoveToAsync("2026-11-24 14:00");
        Told(company, "no longer posted").ShouldBe(1);
        (await company.SayAsync(Omar, "digest channel")).ShouldContain("posted in a channel");
        await AnswerAsync(company, Chloe, "two", 4);
        await company.MoveToAsync("2026-11-24 20:00");

        (await SayAsync(company, Omar, "digest channel daily Standup")).ShouldContain("From the next round on");
        await host.Teams.ChannelClients.RemoveBotAsync(host.Person(Ada), ops, ct: Ct);

        // Nobody is told at night.
        await company.MoveToAsync("2026-11-25 10:00");
        Told(company, "no longer posted").ShouldBe(2);
        (await SayAsync(company, Omar, "digest channel daily Standup")).ShouldContain("From the next round on");
        await host.Teams.ChannelClients.DeleteAsync(host.Person(Ada), ops, ct: Ct);
        await company.MoveToAsync("2026-11-25 13:05");
        Told(company, "no longer posted").ShouldBe(3);
        (await company.SayAsync(Omar, "digest channel")).ShouldContain("None of the check-ins");
    }

    private static async Task<Company> BeginAsync(string engine, string command)
    {
        var company = await StartAsync(engine, "2026-11-20 20:00");
        await company.SayAsync(Ada, Create);
        (await SayAsync(company, Omar, command)).ShouldNotBeEmpty();
        return company;
    }

    private static async Task<string> SayAsync(Company company, string person, string text) =>
        string.Join('\n', (await company.Host.SayInChannelAsync(person, Ops, text, ct: Ct)).Select(Said));

    private static IReadOnlyList<ChatMessage> Cards(Company company) => [.. company.Host.Channel(Ops).Where(m => m.FromBot && m.Card is not null)];

    private static int Told(Company company, string words) => company.Host.Chat(Omar).Count(m => m.FromBot && m.Text?.Contains(words, StringComparison.Ordinal) == true);

    private static int Changes(Company company) => company.Host.Teams.Traffic.All.Count(c => c.Direction == "fromBot" && c.Method == "PUT" && c.Path.Contains("thread", StringComparison.Ordinal));

    private static async Task AnswerAsync(Company company, string person, string done, int mood, string? blocker = null) =>
        (await company.PressAsync(person, new Press(company.Prompts(person, "Standup")[^1].Id, "Send")
        {
            Inputs = new JsonObject { ["q1"] = done, ["q2"] = $"{mood}", ["q3"] = blocker },
        })).Status.ShouldBe(200);
}
