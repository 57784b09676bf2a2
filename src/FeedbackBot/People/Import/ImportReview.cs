using System.Security.Cryptography;
using System.Text.Json;

namespace FeedbackBot.People.Import;

/// <summary>What came of looking at files: everything that is wrong with them, or what they would change.</summary>
internal abstract record ImportReview
{
    /// <param name="Problems">In the order of files and lines; never empty.</param>
    internal sealed record Faulty(IReadOnlyList<ImportProblem> Problems) : ImportReview;

    /// <param name="Target">Everybody who would be in the directory.</param>
    internal sealed record Ready(IReadOnlyList<DirectoryPerson> Target, DirectoryDiff Diff) : ImportReview
    {
        /// <summary>Names this very diff: what is confirmed must be what was shown.</summary>
        public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Diff)));
    }

    /// <summary>Looks at files and at nothing else: the same files, directory and defaults give the same review.</summary>
    public static ImportReview Of(IReadOnlyList<PeopleFile> files, DirectorySnapshot directory, ImportDefaults defaults)
    {
        var merged = FileMerge.Of(files, directory);

        // Without the right columns every line would be wrong for the same reason.
        if (merged.Problems.Any(p => p.Line is null))
            return new Faulty(merged.Problems);
        var checks = new RowChecks(merged, directory, defaults);
        var order = files.Select(f => f.Name).ToList();
        List<ImportProblem> problems =
        [
            .. merged.Problems.Concat(checks.Problems)
                .OrderBy(p => order.IndexOf(p.File)).ThenBy(p => p.Line ?? 0).ThenBy(p => p.Column, StringComparer.Ordinal),
        ];
        return problems.Count > 0
            ? new Faulty(problems)
            : new Ready(checks.Target, DirectoryDiff.Between(directory, checks.Target, defaults) with
            {
                Disabled = checks.Disabled,
                Guests = checks.Guests,
                IgnoredColumns = merged.IgnoredColumns,
            });
    }
}
