using System.Text;
using FeedbackBot.People;
using FeedbackBot.People.Import;

namespace FeedbackBot.Tests.People;

internal static class ImportFixture
{
    public const string Header = "id,name,email,manager,department,team,role,timezone,locale,workdays,admin";

    public static readonly ImportDefaults Defaults = new("Etc/UTC", null, new HashSet<string>());

    public static ImportReview Review(string csv, DirectorySnapshot? directory = null, ImportDefaults? defaults = null) =>
        Review([PeopleFile.Read("people.csv", Encoding.UTF8.GetBytes(csv))], directory, defaults);

    public static ImportReview Review(
        IReadOnlyList<PeopleFile> files, DirectorySnapshot? directory = null, ImportDefaults? defaults = null) =>
        ImportReview.Of(files, directory ?? DirectorySnapshot.Empty, defaults ?? Defaults);

    public static ImportReview.Ready Ready(this ImportReview review) => review.ShouldBeOfType<ImportReview.Ready>(
        review is ImportReview.Faulty faulty ? string.Join('\n', faulty.Problems) : null);

    /// <summary>Each problem as "line column kind", which reads well in a failed test.</summary>
    public static string[] Problems(this ImportReview review) =>
        [.. review.ShouldBeOfType<ImportReview.Faulty>().Problems.Select(p => $"{p.Line} {p.Column} {p.Kind}".Trim())];

    /// <summary>The directory after the import.</summary>
    public static DirectorySnapshot Directory(this ImportReview review) =>
        new(review.Ready().Target.ToDictionary(p => p.ExternalId), new Dictionary<string, DirectoryPerson>());

    public static PeopleFile File(string name, string csv) => PeopleFile.Read(name, Encoding.UTF8.GetBytes(csv));
}
