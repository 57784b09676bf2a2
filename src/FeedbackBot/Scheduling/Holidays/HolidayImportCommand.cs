using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>Takes holidays from the attached files, or from the folder that configuration names. If anything is wrong, nothing is taken.</summary>
internal sealed class HolidayImportCommand(ChangeHolidays change, IOptions<SchedulingOptions> options, TimeProvider clock) : IChatCommand
{
    private static readonly Option<string> Calendar = new("--calendar") { Required = true };

    public static CommandSpec Spec { get; } = new("Scheduling", "holiday import", Who.Admin, "holiday import --calendar de") { Options = [Calendar], Aliases = ["导入节假日"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (CalendarKey.Read(call.Get(Calendar)!) is not { } key)
            return Reply.Text(HolidayTexts.BadCalendar(texts, call.Get(Calendar)!));
        var contents = call.Files.Count > 0 ? call.Files.Select(f => f.Content).ToList() : await ConfiguredAsync(key, ct);
        if (contents.Count == 0)
            return Reply.Text(texts["Scheduling.HolidayImportHow"]);
        var year = clock.GetUtcNow().DateIn(call.Person.Zone).Year;
        var files = contents.Select(content => HolidayFile.Read(content, year)).ToList();
        var problems = files.SelectMany(f => f.Problems).ToList();
        if (problems.Count > 0)
            return Reply.Card(HolidayCards.Problems(texts, problems), texts["Scheduling.HolidayNothingDone"]);
        List<HolidayRow> days = [.. files.SelectMany(f => f.Days)];
        var added = await change.ImportAsync(call.Actor, key, days, ct);
        return Reply.Card(HolidayCards.Imported(texts, key, added, days.DistinctBy(d => d.Date).Count() - added.Count), texts["Scheduling.HolidayImported"]);
    }

    private async Task<List<byte[]>> ConfiguredAsync(string key, CancellationToken ct)
    {
        var found = new List<byte[]>();
        if (string.IsNullOrEmpty(options.Value.HolidayFolder))
            return found;
        foreach (var path in new[] { ".ics", ".csv" }.Select(end => Path.Combine(options.Value.HolidayFolder, key + end)).Where(File.Exists))
            found.Add(await File.ReadAllBytesAsync(path, ct));
        return found;
    }
}
