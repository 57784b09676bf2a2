using System.Text;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People.Import;

namespace FeedbackBot.Goals.Values;

/// <summary>A CSV file of values, its columns understood and its values not yet looked at, and everything that is wrong with its form.</summary>
internal sealed record ValueFile(IReadOnlyList<ValueRow> Rows, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>All of them are kept at once, or none.</summary>
    public const int MostRows = 1000;

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["key"] = "key",
        ["kpi"] = "key",
        ["指标"] = "key",
        ["date"] = "date",
        ["日期"] = "date",
        ["value"] = "value",
        ["数值"] = "value",
        ["值"] = "value",
        ["note"] = "note",
        ["备注"] = "note",
    };

    public static ValueFile Read(byte[] content)
    {
        var (text, unreadable) = CsvText.Decode(content);
        if (unreadable is { } why)
            return Wrong(new Problem(why == ImportProblemKind.IsWorkbook ? "Goals.ValueFileWorkbook" : "Goals.ValueFileNotText"));
        var table = CsvTable.Parse(text);
        var columns = table.Header.Select(h => Columns.GetValueOrDefault(h.Normalize(NormalizationForm.FormKC).ToLowerInvariant())).ToList();
        if (table.Header.Count == 0)
            return Wrong(new Problem("Goals.ValueFileEmpty"));
        var missing = new[] { "key", "date", "value" }.Except(columns).ToList();
        if (missing.Count > 0)
            return Wrong(new Problem("Goals.ValueFileColumns", string.Join(", ", missing)));
        if (columns.OfType<string>().GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Wrong(new Problem("Goals.ValueFileColumnTwice", twice.Key));
        if (table.Rows.Count == 0)
            return Wrong(new Problem("Goals.ValueFileEmpty"));
        if (table.Rows.Count > MostRows)
            return Wrong(new Problem("Goals.ValueFileTooLong", table.Rows.Count, MostRows));
        List<LineProblem> problems =
        [
            .. table.BadQuotes.Select(line => new LineProblem(line, new Problem("Goals.ValueFileQuotes"))),
            .. table.Rows.Where(r => r.Fields.Skip(columns.Count).Any(f => f.Length > 0)).Select(r => new LineProblem(r.Line, new Problem("Goals.ValueFileSurplus", columns.Count))),
        ];
        return new ValueFile([.. table.Rows.Select(r => new ValueRow(r.Line, Field(r, "key"), Field(r, "date"), Field(r, "value"), Field(r, "note")))], problems);

        string Field(CsvLine row, string column) => columns.IndexOf(column) is >= 0 and var i && i < row.Fields.Count ? row.Fields[i] : "";
    }

    private static ValueFile Wrong(Problem problem) => new([], [new LineProblem(null, problem)]);
}

/// <param name="Line">As an editor counts, from 1.</param>
internal sealed record ValueRow(int Line, string Key, string Date, string Value, string Note);

/// <param name="Line">Null where it is about the whole file.</param>
internal sealed record LineProblem(int? Line, Problem Problem);
