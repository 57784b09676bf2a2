using CsvHelper;

namespace FeedbackBot.Playground.Teams;

/// <summary>
/// Reads who is in the tenant from the file the bot imports too (id,name,email,manager,department,team,role,timezone,
/// locale,workdays,admin). It judges nothing beyond what the playground itself needs: judging is the bot's work.
/// </summary>
public static class CompanyFile
{
    /// <exception cref="FormatException">There is no usable id or name column, or a row lacks its id.</exception>
    public static IReadOnlyList<Colleague> Read(string csv)
    {
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions { TrimWhitespace = true, TrimInsideQuotes = true });
        var rows = new List<Colleague>();
        while (reader.Read())
        {
            rows.Add(ReadRow(reader, Columns(reader)));
        }

        // The manager column holds an id or an e-mail.
        return rows.Count > 0
            ? [.. rows.Select(row => row with { Manager = Resolve(row.Manager, rows) })]
            : throw new FormatException("There is nobody in the list.");
    }

    /// <summary>The same, for a file that may be anything: null when it is no such list.</summary>
    public static IReadOnlyList<Colleague>? TryRead(string csv)
    {
        try
        {
            return Read(csv);
        }
        catch (Exception e) when (e is FormatException or CsvFormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, int> Columns(CsvReader reader)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, name) in reader.Headers.Index())
        {
            columns.TryAdd(name.Trim(), index);
        }

        return columns.ContainsKey("id") && columns.ContainsKey("name")
            ? columns
            : throw new FormatException("The first line must name the columns, at least id and name.");
    }

    private static Colleague ReadRow(CsvReader reader, Dictionary<string, int> columns)
    {
        var id = Field("id") ?? throw new FormatException($"Row {reader.RowNumber}: the id is missing.");
        return new Colleague(
            id,
            Field("name") ?? id,
            Field("email"),
            Field("manager"),
            Field("team"),
            Field("timezone") ?? "Etc/UTC",
            Field("locale") ?? "en-US",
            Field("admin")?.ToLowerInvariant() is "true" or "yes" or "y" or "1" or "x");

        string? Field(string name) =>
            columns.TryGetValue(name, out var index) && index < reader.FieldCount && reader.GetString(index).Trim() is { Length: > 0 } value ? value : null;
    }

    private static string? Resolve(string? manager, List<Colleague> rows) => manager is null ? null : rows.Find(r =>
        r.Id.Equals(manager, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(r.Email, manager, StringComparison.OrdinalIgnoreCase))?.Id;
}
