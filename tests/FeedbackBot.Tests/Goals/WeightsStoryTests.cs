using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>What a person's goals of one period weigh together when one of them is agreed.</summary>
public sealed class WeightsStoryTests
{
    [Theory, BothEngines]
    public async Task No_goal_is_agreed_before_what_is_on_the_table_comes_to_a_hundred(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await ProposeAsync(company, "Left", 60);
        Asked(company, "Left").ShouldContain("With this one the owner's goals, agreed and proposed, come to 60%");
        var refused = await AnswerAsync(company, "Left", "Agree");
        refused.Split("propose the other 40%").Length.ShouldBe(2, "once, above all else");
        (await company.SayAsync(Bruno, "goal show \"Left of the two\"")).ShouldContain("waits for Omar");

        await ProposeAsync(company, "Right", 50);
        (await AnswerAsync(company, "Right", "Agree")).ShouldContain("take 10% away");
        var right = Find(company, "Right");
        await company.PressAsync(Omar, right, "Propose something else");
        await company.PressAsync(Omar, company.Now(Omar, right), "Propose this", Form("Right", 40, reason: null));
        await company.Host.RestAsync();
        await AnswerAsync(company, "Left", "Agree");
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot && Said(m).Contains("proposes something else")), "Agree");
        foreach (var name in (string[])["Left", "Right"])
            (await company.SayAsync(Bruno, $"goal show \"{name} of the two\"")).ShouldContain("Score so far");
    }

    [Theory, BothEngines]
    public async Task Weight_moves_between_agreed_goals_by_two_changes_and_the_lower_one_is_agreed_first(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await ProposeAsync(company, "Left", 60);
        await ProposeAsync(company, "Right", 40);
        await AnswerAsync(company, "Left", "Agree");
        await AnswerAsync(company, "Right", "Agree");

        (await ChangeAsync(company, "Left", 70)).ShouldContain("40% are taken, 60% are left");
        await ChangeAsync(company, "Right", 30);
        await ChangeAsync(company, "Left", 70);
        await company.Host.RestAsync();
        (await AnswerAsync(company, "Left", "Agree")).ShouldContain("Agree to the lower weight of the other goal first");
        await AnswerAsync(company, "Right", "Agree");
        await AnswerAsync(company, "Left", "Agree");
        (await company.SayAsync(Bruno, "goal history \"Left of the two\"")).ShouldContain("Version 2 · agreed");
    }

    [Theory, BothEngines]
    public async Task Goals_agreed_at_the_same_moment_are_both_agreed(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await ProposeAsync(company, "Left", 60);
        await ProposeAsync(company, "Right", 40);
        await Task.WhenAll(AnswerAsync(company, "Left", "Agree"), AnswerAsync(company, "Right", "Agree"));
        foreach (var name in (string[])["Left", "Right"])
            (await company.SayAsync(Bruno, $"goal show \"{name} of the two\"")).ShouldContain("Score so far");
    }

    [Theory, BothEngines]
    public async Task Who_decides_alone_drafts_all_before_the_first_holds(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, Create("Left", 60));
        var left = Last(company, Ada);
        (await company.PressAsync(Ada, left, "Propose")).Card!.ToJsonString(Readable).ShouldContain("propose the other 40%");
        await company.SayAsync(Ada, Create("Right", 40));
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        await company.PressAsync(Ada, company.Now(Ada, left), "Propose");
        (await company.SayAsync(Ada, "goal show \"Left of the two\"")).ShouldContain("Score so far");
    }

    private static string Create(string name, int weight) => $"goal create \"{name} of the two\" --period 2027-Q1 --weight {weight} --kpi \"{name} number: 35 -> 41\"";

    private static JsonObject Form(string name, int weight, string? reason = "It became more")
    {
        JsonObject inputs = new() { ["kpis"] = $"{name} number: 35 -> 41", ["weight"] = $"{weight}" };
        if (reason is not null)
            inputs["reason"] = reason;
        return inputs;
    }

    private static async Task ProposeAsync(Company company, string name, int weight)
    {
        await company.SayAsync(Bruno, Create(name, weight));
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
    }

    private static async Task<string> ChangeAsync(Company company, string name, int weight)
    {
        await company.SayAsync(Bruno, $"goal show \"{name} of the two\"");
        var shown = Last(company, Bruno);
        await company.PressAsync(Bruno, shown, "Ask for a change");
        var answer = await company.PressAsync(Bruno, company.Now(Bruno, shown), "Propose this", Form(name, weight));
        await company.Host.RestAsync();
        return answer.Message + answer.Card?.ToJsonString(Readable);
    }

    private static async Task<string> AnswerAsync(Company company, string name, string button)
    {
        var answer = await company.PressAsync(Omar, Find(company, name), button);
        return answer.Message + answer.Card?.ToJsonString(Readable);
    }

    private static string Asked(Company company, string name) => Said(Find(company, name));

    private static ChatMessage Last(Company company, string person) => company.Host.Chat(person).Last(m => m.FromBot);

    private static ChatMessage Find(Company company, string name) =>
        company.Host.Chat(Omar).Last(m => m.FromBot && Said(m).Contains($"{name} of the two") && Said(m).Contains("\"Agree\""));
}
