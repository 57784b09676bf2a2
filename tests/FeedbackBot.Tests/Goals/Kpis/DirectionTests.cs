using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Kpis;

/// <summary>Which way is better: as it was said, else as the indicator has it, else from where to where.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("Retention: 45% -> 41.5%", "`down`")]
    [InlineData("Retention: 45% -> 41.5%; all-or-nothing", "`down`")]
    [InlineData("Customers back: 45% -> 41.5%; indicator retention", "`down`")]
    [InlineData("Error rate: 1% -> 3%", "`up`")]
    [InlineData("Retention: 45% -> 41.5%; down", null)]
    [InlineData("Retention: 35% -> 41.5%", null)]
    [InlineData("Open bugs: 45 -> 41", null)]
    public async Task A_target_against_what_is_known_of_the_indicator_is_said_not_to_be_beyond_today(string kpi, string? other)
    {
        await using var company = await StartAsync("Sqlite", "2026-12-14 09:00");
        var draft = await company.SayAsync(Bruno, $"goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"{kpi}; source Books\"");
        if (other is null)
            draft.ShouldNotContain("already better");
        else
            draft.ShouldContain($"already better than its target (or best band). Check the numbers; if the other way is meant to be better, add {other}");
    }
}
