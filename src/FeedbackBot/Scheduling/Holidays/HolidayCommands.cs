using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Scheduling.Holidays;

internal sealed class HolidayAddCommand(ChangeHolidays change) : IChatCommand
{
    private static readonly Argument<string> Date = new("date");
    private static readonly Argument<string> Name = new("name");
    private static readonly Option<string> Calendar = new("--calendar") { Required = true };

    public static CommandSpec Spec { get; } = new("Scheduling", "holiday add", Who.Admin, "holiday add 2026-12-25 \"Christmas Day\" --calendar de")
    {
        Arguments = [Date, Name],
        Options = [Calendar],
        Aliases = ["添加节假日"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, name) = (call.Texts, call.Get(Name)!.Trim());
        var (key, date) = (CalendarKey.Read(call.Get(Calendar)!), HolidayFile.DateOf(call.Get(Date)!));
        List<string> wrong =
        [
            .. date is null ? [texts["Scheduling.HolidayProblem.BadDate", HolidayTexts.Shown(call.Get(Date)!)]] : Array.Empty<string>(),
            .. HolidayRow.NameProblem(name, 0) is { } problem ? [HolidayTexts.Problem(texts, problem with { Line = null })] : Array.Empty<string>(),
            .. key is null ? [HolidayTexts.BadCalendar(texts, call.Get(Calendar)!)] : Array.Empty<string>(),
        ];
        if (key is null || date is not { } day || wrong.Count > 0)
            return Reply.Text(string.Join("\n\n", wrong));
        var before = await change.AddAsync(call.Actor, key, day, name, ct);
        return Reply.Text(texts[before is null ? "Scheduling.HolidayAdded" : before == name ? "Scheduling.HolidayKnown" : "Scheduling.HolidayRenamed",
            day, HolidayTexts.Shown(name), CardText.EscapeLine(key), HolidayTexts.Shown(before ?? "")]);
    }
}

internal sealed class HolidayRemoveCommand(ChangeHolidays change) : IChatCommand
{
    private static readonly Argument<string> Date = new("date");
    private static readonly Option<string> Calendar = new("--calendar") { Required = true };

    public static CommandSpec Spec { get; } = new("Scheduling", "holiday remove", Who.Admin, "holiday remove 2026-12-25 --calendar de")
    {
        Arguments = [Date],
        Options = [Calendar],
        Aliases = ["删除节假日"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (CalendarKey.Read(call.Get(Calendar)!) is not { } key)
            return Reply.Text(HolidayTexts.BadCalendar(texts, call.Get(Calendar)!));
        if (HolidayFile.DateOf(call.Get(Date)!) is not { } date)
            return Reply.Text(texts["Scheduling.HolidayProblem.BadDate", HolidayTexts.Shown(call.Get(Date)!)]);
        var name = await change.RemoveAsync(call.Actor, key, date, ct);
        return Reply.Text(texts[name is null ? "Scheduling.HolidayNone" : "Scheduling.HolidayRemoved", date, HolidayTexts.Shown(name ?? ""), CardText.EscapeLine(key)]);
    }
}

/// <summary>The holidays from this year on, of one calendar or of all.</summary>
internal sealed class HolidayListCommand(HolidayList list) : IChatCommand
{
    private static readonly Option<string?> Calendar = new("--calendar");

    public static CommandSpec Spec { get; } = new("Scheduling", "holiday list", Who.Admin, "holiday list --calendar de") { Options = [Calendar], Aliases = ["节假日"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(await list.CardAsync(call.Actor, call.Get(Calendar), 0, ct), call.Texts["Scheduling.HolidaysTitle"]);
}

internal sealed class PageHolidaysAction(HolidayList list) : ICardAction
{
    public static string Verb => HolidayCards.ListVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor.Is(Who.Admin)
        ? new CardAnswer.Replace(await list.CardAsync(call.Actor, call.Get(HolidayCards.CalendarKeyName), People.Cards.PageButtons.PageOf(call), ct))
        : new CardAnswer.Say(call.Texts["Scheduling.OnlyAdmins"]);
}

internal sealed class HolidayList(HolidayQueries holidays, TimeProvider clock)
{
    public async Task<AdaptiveCard> CardAsync(Actor actor, string? calendar, int page, CancellationToken ct)
    {
        var key = calendar is null ? null : CalendarKey.Read(calendar) ?? "-";
        var from = new DateOnly(clock.GetUtcNow().DateIn(actor.Person!.Zone).Year, 1, 1);
        return HolidayCards.List(actor.Texts, await holidays.ListAsync(key, from, ct), key, page);
    }
}
