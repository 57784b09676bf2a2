using FeedbackBot.Digests;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestReaderTests
{
    [Theory, BothEngines]
    public async Task A_managers_own_people_are_counted_and_nobody_elses(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada, world.Cem, world.Dan);
        await world.AnswerAsync(prompts[0], "2026-11-20T13:05:00Z", "The report", 4);
        await world.AnswerAsync(prompts[2], "2026-11-20T13:05:00Z", "Dan's own words", 1, "Dan's own blocker");

        var facts = await world.ReadAsync(world.Mira, DigestWorld.Friday);

        facts.Week.ShouldBe(new Tally(1, 1, 0, 2, 1));
        facts.NotAsked.ShouldBe(1);
        facts.Mood.ShouldBe(new WeekMood(new DateOnly(2026, 11, 20), 4, 1));
        facts.Answers.ShouldHaveSingleItem().Answers.ShouldHaveSingleItem().Answer.Text.ShouldBe("The report");
        facts.Blockers.ShouldBeEmpty();
        facts.Silent.ShouldHaveSingleItem().Name.ShouldBe("Cem");
    }

    [Theory, BothEngines]
    public async Task Somebody_moved_to_another_manager_in_mid_week_goes_with_all_they_said(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-18T13:00:00Z", world.Ada, world.Bob);
        await world.AnswerAsync(prompts[0], "2026-11-18T13:05:00Z", "Ada's words", 2, "Ada's blocker");
        await world.MoveAsync(world.Ada, world.Nora);

        var before = await world.ReadAsync(world.Mira, DigestWorld.Friday);
        var after = await world.ReadAsync(world.Nora, DigestWorld.Friday);

        before.Week.ShouldBe(new Tally(0, 1, 0, 1, 0));
        before.Answers.ShouldBeEmpty();
        before.Blockers.ShouldBeEmpty();
        before.Moods.ShouldAllBe(week => week.Count == 0);
        before.Silent.ShouldHaveSingleItem().Name.ShouldBe("Bob");
        after.Blockers.ShouldHaveSingleItem().Text.ShouldBe("Ada's blocker");
        after.Week.Answered.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Each_prompt_is_in_the_numbers_of_one_week_and_each_answer_is_read_in_one(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada, world.Cem);
        await world.AnswerAsync(prompts[0], "2026-11-20T15:29:59Z", "just in time", null);
        await world.AnswerAsync(prompts[1], "2026-11-20T15:30:00Z", "after the digest", null);

        var first = await world.ReadAsync(world.Mira, DigestWorld.Friday);
        var second = await world.ReadAsync(world.Mira, DigestWorld.Friday.AddDays(7));

        Texts(first).ShouldBe(["just in time"]);
        Texts(second).ShouldBe(["after the digest"]);
        first.Week.Asked.ShouldBe(2);
        second.Week.Asked.ShouldBe(0);
        second.WeekBefore.ShouldBe(new Tally(2, 0, 0, 2, 2));
        second.IsQuiet.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Mood_is_averaged_by_week_and_weeks_without_answers_stay_empty(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var old = await world.AskAsync("2026-11-06T13:00:00Z", world.Ada, world.Bob);
        await world.AnswerAsync(old[0], "2026-11-06T13:05:00Z", null, 5);
        await world.AnswerAsync(old[1], "2026-11-06T13:05:00Z", null, 2);
        var now = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada);
        await world.AnswerAsync(now[0], "2026-11-20T13:05:00Z", "tired", 2);

        var facts = await world.ReadAsync(world.Mira, DigestWorld.Friday);

        facts.Moods.Select(week => week.Average).ShouldBe([null, null, null, null, null, 3.5m, null, 2m]);
        facts.Moods[5].ShouldBe(new WeekMood(new DateOnly(2026, 11, 6), 3.5m, 2));
        facts.Answers[0].Answers[0].Signs.ShouldBe(new Signs(2, 5, false));
    }

    [Theory, BothEngines]
    public async Task Who_has_left_is_neither_missing_nor_counted_but_still_read(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-18T13:00:00Z", world.Ada, world.Bob, world.Cem);
        await world.AnswerAsync(prompts[0], "2026-11-18T13:05:00Z", "goodbye", 5);
        await world.CloseAsync(prompts[1]);
        await world.CloseAsync(prompts[2]);
        await world.Database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackBot.Storage.FeedbackDb>();
            foreach (var gone in new[] { world.Ada.Id, world.Bob.Id })
                (await db.Set<FeedbackBot.People.Person>().FindAsync(gone))!.Deactivate();
        });

        var facts = await world.ReadAsync(world.Mira, DigestWorld.Friday);

        facts.Week.ShouldBe(new Tally(1, 0, 1, 2, 1));
        facts.Silent.ShouldHaveSingleItem().Name.ShouldBe("Cem");
        facts.Answers[0].Answers[0].Answer.IsActive.ShouldBeFalse();
    }

    private static IEnumerable<string> Texts(DigestFacts facts) => facts.Answers.SelectMany(q => q.Answers).Select(a => a.Answer.Text);
}
