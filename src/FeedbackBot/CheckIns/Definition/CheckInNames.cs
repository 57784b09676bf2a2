using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Reads the name a check-in shall have.</summary>
internal sealed class CheckInNames(FeedbackDb db)
{
    /// <param name="of">The check-in that may have the name already; null for a new one.</param>
    public async Task<string> ReadAsync(string? typed, CheckInId? of, List<Problem> problems, CancellationToken ct)
    {
        var name = TypedText.Line(typed ?? "");
        var live = TypedText.Comparable(name);
        if (live.Length == 0)
            problems.Add(new Problem("CheckIns.NameMissing"));
        else if (name.Length > CheckIn.MaxName || live.Length > CheckIn.MaxName)
            problems.Add(new Problem("CheckIns.NameTooLong", name.Length, CheckIn.MaxName));
        else if (await db.Set<CheckIn>().AnyAsync(c => c.LiveName == live && c.Id != of, ct))
            problems.Add(new Problem("CheckIns.NameTaken", CardText.EscapeLine(name)));
        return name;
    }
}
