using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>The check-ins that ask somebody, and what they chose about each.</summary>
internal sealed class OwnCheckIns(FeedbackDb db)
{
    public async Task<IReadOnlyList<CheckIn>> ListAsync(Person person, CancellationToken ct)
    {
        var member = await AudienceQueries.MemberAsync(db, person, ct);
        var live = await db.Set<CheckIn>().AsNoTracking().Where(c => c.LiveName != null).OrderBy(c => c.Name).ToListAsync(ct);
        return [.. live.Where(c => c.Audience.Includes(member))];
    }

    /// <summary>The one of that name, if it asks this person; else which ones do.</summary>
    public async Task<Parsed<CheckIn>> FindAsync(Person person, string typed, CancellationToken ct)
    {
        var own = await ListAsync(person, ct);
        var name = TypedText.Comparable(typed);
        if (own.FirstOrDefault(c => c.LiveName == name) is { } found)
            return found;
        var shown = CardText.EscapeLine(TypedText.Short(typed));
        return own.Count == 0
            ? new Problem("CheckIns.NoneAsksYou")
            : new Problem("CheckIns.DoesNotAskYou", shown, string.Join(", ", NearestNames.To(typed, [.. own.Select(c => c.Name)]).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }

    /// <summary>Tracked; a new one where nothing was chosen yet.</summary>
    public async Task<CheckInChoice> ChoiceAsync(CheckInId checkIn, PersonId person, CancellationToken ct) =>
        await db.Set<CheckInChoice>().SingleOrDefaultAsync(c => c.CheckInId == checkIn && c.PersonId == person, ct)
        ?? db.Set<CheckInChoice>().Add(CheckInChoice.Of(checkIn, person)).Entity;
}
