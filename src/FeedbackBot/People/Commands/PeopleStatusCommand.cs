using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Import;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Commands;

/// <summary>How many people there are, and whether the file named in configuration could be imported.</summary>
internal sealed class PeopleStatusCommand(
    FeedbackDb db, PeopleQueries people, Admins admins, ConfiguredFiles files, DirectoryReader directory, IOptions<PeopleOptions> options)
    : IChatCommand
{
    private const int MostProblems = 20;

    public static CommandSpec Spec { get; } = new("People", "people status", Who.Admin, "people status");

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var zones = await people.ZonesAsync(null, ct);
        List<string> lines =
        [
            texts["People.StatusCounts", zones.Sum(z => z.People), (await people.ManagersAsync(ct)).Count, (await admins.ListAsync(ct)).Count, zones.Count],
            "",
            .. await FileAsync(call, ct),
        ];
        return Reply.Text(string.Join('\n', lines));
    }

    private async Task<IEnumerable<string>> FileAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (!files.Any)
            return [texts["People.StatusNoFile"]];
        try
        {
            var received = await files.ReadAsync(ct);
            var last = await db.Set<ConfiguredImport>().AsNoTracking().SingleOrDefaultAsync(ct);
            if (last?.ContentHash == ConfiguredFiles.HashOf(received))
                return [texts["People.StatusImported", last.At.In(call.Person.Zone).DateTime]];
            var review = ImportReview.Of(
                [.. received.Select(f => PeopleFile.Read(f.Name, f.Content))], await directory.ReadAsync(ct), ImportDefaults.Of(options.Value));
            return review is ImportReview.Faulty faulty ? Problems(texts, faulty.Problems) : [texts["People.StatusChanged"]];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [texts["People.StatusUnreadable"]];
        }
    }

    private static IEnumerable<string> Problems(Texts texts, IReadOnlyList<ImportProblem> problems) =>
    [
        texts.Count("People.StatusProblems", problems.Count),
        "",
        .. problems.Take(MostProblems).Select(p => "- " + ProblemLines.Line(texts, p, nameFile: true)),
        .. problems.Count > MostProblems ? ["", texts["People.StatusMore", problems.Count - MostProblems]] : Array.Empty<string>(),
    ];
}
