using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns.Blockers;

/// <summary>A team asked on Friday, 6 November 2026, with Bo above its manager Mia.</summary>
internal sealed class BlockerTeam(CheckInFixture team, Person bo) : IAsyncDisposable
{
    public CheckInFixture Team => team;

    public Person Ana => team.Ana;

    public Person Mia => team.Manager;

    public Person Bo => bo;

    public static async Task<BlockerTeam> AskedAsync(string engine, string days = "fri")
    {
        var team = await CheckInFixture.CreateAsync(engine);
        var bo = team.Person("Bo", "Leads", null, "Europe/Berlin");
        await team.Database.AddAsync(bo);
        await team.Database.WorkAsync(async services =>
        {
            var mia = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == team.Manager.Id);
            mia.Update(new PersonFacts("Mia", null, bo.Id, null, "Leads", null, "Europe/Berlin", "en-US", WorkDays.MondayToFriday, false));
        });
        await team.CreateWeeklyAsync(days);
        await team.PlayToAsync("2026-11-06 13:30");
        return new BlockerTeam(team, bo);
    }

    /// <summary>Ana answers her latest prompt.</summary>
    public async Task<string> NameAsync(string? blocker)
    {
        var prompt = (await team.PromptsAsync(Ana))[^1];
        return Json(await team.ClickAsync<AnswerPrompt>(Ana, Answers(prompt, "Done", "4", blocker, prompt.Submissions)));
    }

    public Task<List<Blocker>> BlockersAsync() =>
        team.Database.ReadAsync(db => db.Set<Blocker>().AsNoTracking().OrderBy(b => b.OpenedAt).ToListAsync());

    public async Task<Blocker> BlockerAsync() => (await BlockersAsync())[0];

    public Task<List<BlockerNote>> NotesAsync() =>
        team.Database.ReadAsync(db => db.Set<BlockerNote>().AsNoTracking().OrderBy(n => n.At).ToListAsync());

    public async Task<CardAnswer> PressAsync<TAction>(Person person, params (string Key, string Value)[] data)
        where TAction : class, ICardAction
    {
        var sent = new JsonObject { ["blocker"] = (await BlockerAsync()).Id.ToString() };
        foreach (var (key, value) in data)
            sent[key] = value;
        return await team.ClickAsync<TAction>(person, sent);
    }

    /// <summary>As pressed on a card that shows the blocker as it is now.</summary>
    public async Task<string> PressHereAsync<TAction>(Person person, params (string Key, string Value)[] data)
        where TAction : class, ICardAction => Json(await PressAsync<TAction>(person, [("here", "1"), ("notes", await KnownAsync()), .. data]));

    /// <summary>Everything said and done, and every further mention.</summary>
    public async Task<string> KnownAsync() => $"{(await NotesAsync()).Count + (await BlockerAsync()).Mentions - 1}";

    public Task<List<string>> RaisedAsync() => team.OccasionsAsync("checkin/blocker/raised/");

    public Task<List<string>> ToldAsync() => team.OccasionsAsync("checkin/blocker/told/");

    /// <summary>Runs every look at stale blockers up to the instant, each twice, as a doubled trigger would.</summary>
    /// <returns>How many looks there were.</returns>
    public async Task<int> PlayAsync(string utc)
    {
        var (until, wakes) = (CheckInCalendarTests.Utc(utc), WakesOf(team.Database.Services, BlockerWakes.SourceName));
        for (var looks = 0; looks < 100; looks++)
        {
            var next = (await wakes.PlanAsync(null, default)).SingleOrDefault();
            if (next is null || next.At > until)
            {
                team.Database.Clock.MoveTo(until);
                return looks;
            }

            team.Database.Clock.MoveTo(next.At);
            await Task.WhenAll(wakes.RunAsync(next.Key, default), wakes.RunAsync(next.Key, default));
            await wakes.RunAsync(next.Key, default);
        }

        throw new InvalidOperationException("The looks never come to rest.");
    }

    public ValueTask DisposeAsync() => team.DisposeAsync();
}
