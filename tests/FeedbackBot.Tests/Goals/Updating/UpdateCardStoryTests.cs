using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Updating;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Updating;

/// <summary>The card that asks for values: on Fridays at ten of one's own day, once, and only for what is due.</summary>
public sealed partial class UpdateCardStoryTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --kpi \"Retention: 35% -> 41.5%; weight 50; weekly; source Analytics\" --kpi \"Orders taken: 100 -> 400; unit count; sum; weekly; weight 30; source Shop\" --kpi \"Mood: 1 -> 4; weight 20; monthly; source Survey\"";

    [Theory, BothEngines]
    public async Task It_comes_once_keeps_what_is_right_says_what_is_wrong_and_is_not_sent_for_what_was_said(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-08 08:59");
        Cards(company).ShouldBeEmpty();
        await company.MoveToAsync("2027-01-08 12:00");
        var card = Cards(company).ShouldHaveSingleItem();
        Said(card).ShouldContain("Retention");
        Said(card).ShouldContain("Orders taken");
        Said(card).ShouldNotContain("Mood");

        // One is right, one is wrong and stays as it was typed.
        var (retention, orders) = (Ids(card)[1], Ids(card)[0]);
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "38.5%", "OnTrack", "as <b>planned</b>"), (orders, "some", "", "waiting")));
        var now = Said(company.Now(Bruno, card));
        now.ShouldContain("1 value could not be kept");
        now.ShouldContain("\"value\":\"some\"");
        now.ShouldContain("\"value\":\"waiting\"");
        now.ShouldContain("✔ **38.5%**");
        now.ShouldContain("✔ on track");
        await company.PressAsync(Bruno, card, "Save", Inputs((orders, "", "AtRisk", "")));
        Said(company.Now(Bruno, card)).ShouldContain("Say the value too");
        await company.PressAsync(Bruno, card, "Save", Inputs((orders, "120", "", "")));
        Said(company.Now(Bruno, card)).ShouldContain("nothing is open here");

        // A second click says the same again, and changing is a correction.
        await company.PressAsync(Bruno, card, "Change what was said");
        Said(company.Now(Bruno, card)).ShouldContain("\"value\":\"38.5%\"");
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "39", "", ""), (orders, "120", "", "")));
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(3);
        (await company.SayAsync(Omar, "kpi values retention")).ShouldContain("by Bruno Silva on a card");

        // Told in chat two days before: the next card asks for the other alone. In the last days of January the monthly one is there too.
        await company.SayAsync(Bruno, "goal update retention 39 --at 2027-01-08");
        await company.MoveToAsync("2027-01-13 12:00");
        await company.SayAsync(Bruno, "goal update retention 39.5");
        await company.MoveToAsync("2027-01-16 12:00");
        Cards(company).Count.ShouldBe(2);
        Said(Cards(company)[1]).ShouldNotContain("Retention");
        await company.MoveToAsync("2027-01-30 12:00");
        Said(Cards(company)[^1]).ShouldContain("Mood");
        Cards(company).Count.ShouldBe(4);
        (await company.SayAsync(Omar, "kpi values orders-taken")).ShouldContain("120");
    }

    [Theory, BothEngines]
    public async Task What_is_changed_on_a_later_day_is_corrected_for_its_own_day_and_what_is_untouched_stays(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-08 12:00");
        var card = Cards(company).Single();
        var (retention, orders) = (Ids(card)[1], Ids(card)[0]);
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "38.5", "", "as planned"), (orders, "120", "", "")));

        await company.MoveToAsync("2027-01-11 12:00");
        await company.PressAsync(Bruno, card, "Change what was said");
        Said(company.Now(Bruno, card)).ShouldContain("corrects the value for 1/8/2027");

        // Said elsewhere after the card was opened for changes: what is untouched on the card does not take it back.
        await company.SayAsync(Bruno, "goal update orders-taken 130 --at 2027-01-08");
        await company.PressAsync(Bruno, new Press(card.Id, "Save") { Inputs = Inputs((retention, "39.5", "", "as planned"), (orders, "120", "", "")), Force = true });
        Said(company.Now(Bruno, card)).ShouldContain("✔ **39.5%** for 1/8/2027");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(4);
        (await company.SayAsync(Omar, "kpi values retention")).ShouldContain("1/8/2027: 38.5%, corrected since");
        (await company.SayAsync(Omar, "kpi values orders-taken")).ShouldContain("1/8/2027: **130**");
        (await company.SayAsync(Omar, "kpi values orders-taken")).ShouldNotContain("1/11/2027: ");

        // What was open when the card was opened for changes is for the day it is said.
        await company.MoveToAsync("2027-01-15 12:00");
        var next = Cards(company)[^1];
        await company.PressAsync(Bruno, next, "Save", Inputs((orders, "90", "", "")));
        await company.MoveToAsync("2027-01-18 09:00");
        await company.PressAsync(Bruno, next, "Change what was said");
        await company.PressAsync(Bruno, new Press(next.Id, "Save") { Inputs = Inputs((orders, "95", "", ""), (retention, "40", "", "")) });
        (await company.SayAsync(Omar, "kpi values retention")).ShouldContain("1/18/2027: **40%**");
        var values = await company.SayAsync(Omar, "kpi values orders-taken");
        values.ShouldContain("1/15/2027: **95**");
        values.ShouldContain("1/15/2027: 90, corrected since");
    }

    [Theory, BothEngines]
    public async Task A_kpi_that_was_said_and_then_taken_away_does_not_spoil_the_card(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-08 12:00");
        var card = Cards(company).Single();
        var (retention, orders) = (Ids(card)[1], Ids(card)[0]);
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "38.5", "", ""), (orders, "120", "", "")));
        await ChangeAsync(company, kpi => kpi.TakeAway());
        await company.PressAsync(Bruno, card, "Change what was said");
        var now = Said(company.Now(Bruno, card));
        now.ShouldContain("no longer part of the goal");
        now.ShouldContain("\"value\":\"120\"");
        await company.PressAsync(Bruno, card, "Save", Inputs((orders, "121", "", "")));
        Said(company.Now(Bruno, card)).ShouldContain("✔ **121**");
    }

    [Theory, BothEngines]
    public async Task Days_off_absences_and_a_standstill_move_it_or_leave_it_out(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.SayAsync(Bruno, "ooo 2027-01-15..2027-01-19");
        await company.MoveToAsync("2027-01-14 12:00");

        // Friday the 8th as always; before the absence of a week later it comes on Thursday.
        Cards(company).Count.ShouldBe(2);

        // Fallen ill on the very day: it comes on the return, once.
        await company.MoveToAsync("2027-01-22 07:30");
        await company.SayAsync(Bruno, "ooo today");
        await company.MoveToAsync("2027-01-25 12:00");
        Cards(company).Count.ShouldBe(3);
        await company.MoveToAsync("2027-01-28 12:00");
        Cards(company).Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task What_is_typed_into_a_card_whose_value_was_said_elsewhere_meanwhile_is_not_lost(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-08 12:00");
        var card = Cards(company).Single();
        var retention = Ids(card)[1];
        await company.SayAsync(Bruno, "goal update retention 39");
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "40", "", "")));
        var asked = Said(company.Now(Bruno, card));
        asked.ShouldContain("Meanwhile another value was said");
        asked.ShouldContain("\"value\":\"40\"");
        (await company.SayAsync(Bruno, "kpi values retention")).ShouldNotContain("40%");

        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "40", "", "")));
        Said(company.Now(Bruno, card)).ShouldNotContain("Meanwhile");
        (await company.SayAsync(Bruno, "kpi values retention")).ShouldContain("40%");
    }

    [Theory, BothEngines]
    public async Task An_old_card_says_what_has_become_of_it_and_a_strangers_click_nothing(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-08 12:00");
        var card = Cards(company).Single();
        var retention = Ids(card)[1];
        await ChangeAsync(company, kpi => kpi.TakeAway());
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "40", "", "")));
        var now = Said(company.Now(Bruno, card));
        now.ShouldContain("no longer part of the goal");
        now.ShouldContain("You had typed: 40");

        await ChangeAsync(company, kpi => kpi.Agree(new KpiTerms(kpi.Id, kpi.Key, kpi.Name, KpiUnit.Money, KpiDirection.Up, 50, 40, new ScoringRule.Linear()) { Currency = "EUR" }, kpi.DataOwnerId));
        await company.PressAsync(Bruno, new Press(card.Id, "Save") { Inputs = Inputs((retention, "41", "", "")), Force = true });
        Said(company.Now(Bruno, card)).ShouldContain("has another unit");
        await company.PressAsync(Bruno, card, "Save", Inputs((retention, "41", "", "")));
        Said(company.Now(Bruno, card)).ShouldContain("✔ **41 EUR**");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(1);
    }

    private static async Task ChangeAsync(Company company, Action<Kpi> change)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        change(await db.Set<Kpi>().SingleAsync(k => k.Key == "retention"));
        await db.SaveChangesAsync();
    }

    private static async Task<Company> AgreedAsync(string engine)
    {
        var company = await StartAsync(engine, "2026-12-30 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, company.Host.Chat(Omar).Last(m => m.FromBot), "Agree");
        return company;
    }

    private static IReadOnlyList<ChatMessage> Cards(Company company) => [.. company.Host.Chat(Bruno).Where(m => m.FromBot && Said(m).Contains("Where do your KPIs stand?"))];

    /// <summary>The KPIs that are asked for, from the top.</summary>
    private static IReadOnlyList<string> Ids(ChatMessage card) => [.. ValueInput().Matches(Said(card)).Select(m => m.Groups[1].Value)];

    private static JsonObject Inputs(params (string Kpi, string Value, string Sure, string Note)[] typed) => new(typed.SelectMany(t => new KeyValuePair<string, JsonNode?>[]
    {
        new($"value.{t.Kpi}", t.Value), new($"sure.{t.Kpi}", t.Sure), new($"note.{t.Kpi}", t.Note),
    }));

    [GeneratedRegex("\"id\":\"value\\.([0-9a-f-]{36})\"")]
    private static partial Regex ValueInput();
}
