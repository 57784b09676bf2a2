using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.DueTasks;

public sealed class DueTasksStoryTests
{
    [Theory, BothEngines]
    public async Task Whoever_has_a_task_hears_of_it_in_the_morning_once_at_each_step_and_on_working_days_only(string engine)
    {
        // A Friday, ten in the morning in Berlin has gone.
        await using var company = await StartAsync(engine, "2027-01-08 12:00");
        await company.SayAsync(Bruno, "task add \"Order badges\" --due 2027-01-12");
        await company.SayAsync(Omar, "task add \"Launch plan\" --owner bruno --due 2027-01-14 --buffer 3");
        await company.SayAsync(Bruno, "task add \"Much later\" --due 2027-03-01 --buffer 2");
        await company.SayAsync(Dan, "task add \"Book the hall\" --due 2027-01-10");
        await company.MoveToAsync("2027-01-11 12:00");
        Cards(company, Bruno).ShouldBeEmpty();

        // Tuesday: one is due, and the buffer of the other has begun.
        await company.MoveToAsync("2027-01-12 12:00");
        var card = Cards(company, Bruno).ShouldHaveSingleItem();
        Said(card).ShouldContain("Today is the last day");
        Said(card).IndexOf("Order badges", StringComparison.Ordinal).ShouldBeLessThan(Said(card).IndexOf("Launch plan", StringComparison.Ordinal));
        Said(card).ShouldNotContain("Much later");
        await company.PressAsync(Bruno, card, "Done 1");
        Said(company.Now(Bruno, card)).ShouldContain("Order badges");
        (await company.SayAsync(Bruno, "tasks")).ShouldNotContain("Order badges");

        // Wednesday brings nothing new; Thursday is the plan's last day; on Friday it is late, and that is all.
        await company.MoveToAsync("2027-01-13 12:00");
        Cards(company, Bruno).ShouldBeEmpty();
        await company.MoveToAsync("2027-01-14 12:00");
        Said(Cards(company, Bruno)[^1]).ShouldContain("Today is the last day");
        await company.MoveToAsync("2027-01-15 12:00");
        Said(Cards(company, Bruno)[^1]).ShouldContain("Overdue by 1 day");
        await company.MoveToAsync("2027-01-20 12:00");
        Cards(company, Bruno).Count.ShouldBe(2);

        // Due on a Sunday: late on Monday. His day is New York's.
        Cards(company, Dan).ShouldHaveSingleItem();

        // Moved, it begins anew.
        await company.SayAsync(Bruno, "task move \"Launch plan\" --due 2027-01-21");
        await company.MoveToAsync("2027-01-21 12:00");
        Said(Cards(company, Bruno)[^1]).ShouldContain("Today is the last day");
        Cards(company, Bruno).Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task Who_will_be_away_on_the_day_is_told_before_and_again_when_back(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-08 12:00");
        await company.SayAsync(Bruno, "task add \"Order badges\" --due 2027-01-12");
        await company.SayAsync(Bruno, "ooo 2027-01-11..2027-01-13");
        await company.MoveToAsync("2027-01-13 22:00");
        Said(Cards(company, Bruno).ShouldHaveSingleItem()).ShouldContain("Today is the last day");
        await company.MoveToAsync("2027-01-14 12:00");
        Cards(company, Bruno).Count.ShouldBe(2);
        var card = Cards(company, Bruno)[^1];
        Said(card).ShouldContain("Overdue by 2 days");
        await company.PressAsync(Bruno, card, "All my tasks");
        Said(company.Now(Bruno, card)).ShouldContain("My tasks");
    }

    private static IReadOnlyList<ChatMessage> Cards(Company company, string person) =>
        [.. company.Host.Chat(person).Where(m => m.FromBot && Said(m).Contains("Your tasks today"))];
}
