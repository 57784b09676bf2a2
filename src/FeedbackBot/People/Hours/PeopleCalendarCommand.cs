using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Hours;

/// <summary>Says whose holidays are somebody's. A later import with the column calendar says it anew.</summary>
internal sealed class PeopleCalendarCommand(
    FeedbackDb db, PersonFinder finder, HolidayQueries holidays, DirectoryChanges changes, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string> Calendar = new("calendar");
    private static readonly Option<string?> For = new("--for");

    public static CommandSpec Spec { get; } = new("People", "people calendar", Who.Admin, "people calendar de --for \"Ana Silva\"")
    {
        Arguments = [Calendar],
        Options = [For],
        Aliases = ["人员日历"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, typed) = (call.Texts, call.Get(Calendar)!);
        var none = typed.ToLowerInvariant() is "none" or "off" or "-" or "无";
        var key = none ? null : CalendarKey.Read(typed);
        if (!none && key is null)
            return Reply.Text(texts["People.Problem.BadCalendar", CardText.EscapeLine(typed.Length > 60 ? typed[..60] + "…" : typed), CalendarKey.MaxLength]);
        var whom = call.Get(For);
        var found = whom is null ? new FoundPerson.One(PersonInfo.Of(call.Person)) : await finder.FindAsync(whom, null, ct);
        if (found is not FoundPerson.One one)
            return Reply.Text(found.Explain(texts, whom!));
        (await db.Set<Person>().SingleAsync(p => p.Id == one.Person.Id, ct)).LiveBy(key);
        audit.Write(call.Actor.ExternalId, "people.calendar", one.Person.Id.ToString());
        await changes.AnnounceAsync(one.Person.Id, ct);
        var name = CardText.EscapeLine(one.Person.Name);
        if (key is null)
            return Reply.Text(texts["People.CalendarNone", name]);
        var known = await holidays.CalendarsAsync(ct);
        return Reply.Text(texts[known.ContainsKey(key) ? "People.CalendarSet" : "People.CalendarSetEmpty", name, CardText.EscapeLine(key)]);
    }
}
