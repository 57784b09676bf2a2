using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Hours;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Cards;

internal sealed class PeopleGallery : ICardGallery
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly PendingImportId Import = new(new Guid("01900000-0000-7000-8000-000000000001"));
    private static readonly ImportDefaults Defaults = new("Etc/UTC", null, new HashSet<string> { "kept" });

    public IEnumerable<GalleryCard> Cards(Texts texts) => [.. Imports(texts), .. People(texts), .. Audits(texts)];

    private static IEnumerable<GalleryCard> Imports(Texts texts)
    {
        var company = Company(6, "Ana Silva", "Ops");
        var large = Company(900, new string('长', Person.MaxName - 8), new string('W', Person.MaxUnit));
        yield return Card("import", "first", ImportCards.Review(texts, Import, Diff(DirectorySnapshot.Empty, company)));
        yield return Card("import", "changed", ImportCards.Review(texts, Import, Diff(Snapshot(large), company), 0, changedMeanwhile: true));
        yield return Card("import", "long", ImportCards.Review(texts, Import, Diff(Snapshot(company), large), 3));
        yield return Card("import", "nothing", ImportCards.Review(texts, Import, Diff(Snapshot(company), company)));
        yield return Card("import-problems", "each", ImportCards.Review(texts, Import, new ImportReview.Faulty(EachProblem("5"))));
        var many = Enumerable.Range(2, 400).SelectMany(line => EachProblem(string.Concat(Enumerable.Repeat("**长", 200))).Select(p => p with { Line = line }));
        yield return Card("import-problems", "long", ImportCards.Review(texts, Import, new ImportReview.Faulty([.. many]), 5));
        yield return Card("import-done", "short", ImportCards.Done(texts, Diff(DirectorySnapshot.Empty, company).Diff));
        foreach (var status in Enum.GetValues<PendingImportStatus>().Where(s => s != PendingImportStatus.Open))
            yield return Card("import-closed", status.ToString(), ImportCards.Closed(texts, status));
    }

    private static IEnumerable<GalleryCard> People(Texts texts)
    {
        var some = Company(3, "Ana Silva", "Ops").Select((p, i) => Info(p, i)).ToList();
        var many = Company(400, new string('长', Person.MaxName - 8), new string('W', Person.MaxUnit)).Select((p, i) => Info(p, i)).ToList();
        var none = new Dictionary<PersonId, PersonInfo>();
        yield return Card("list", "short", PeopleListCards.List(texts, some, none, "Ops", 0));
        yield return Card("list", "long", PeopleListCards.List(texts, many, none, null, 2));
        yield return Card("list", "empty", PeopleListCards.List(texts, [], none, "Nobody", 0));
        yield return Card("person", "short", PersonCards.Person(texts, some[0], null, 0, isAdmin: false, true, new(QuietHours.None, false, null, false)));
        yield return Card("person", "long", PersonCards.Person(texts, many[0], many[1].Name, 12, isAdmin: true, null, Hours));
        yield return Card("unknown", "short", PersonCards.Unknown(texts, "a0000000-0000-4000-8000-000000000001", null));
        yield return Card("unknown", "long", PersonCards.Unknown(texts, new string('a', Person.MaxExternalId), many[0].Name));
    }

    private static PersonHours Hours => new(
        new QuietHours(new TimeOnly(19, 30), new TimeOnly(8, 0)), true, new DateRange(new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 2)), true);

    private static IEnumerable<GalleryCard> Audits(Texts texts)
    {
        var someone = Info(Company(1, "Ana Silva", "Ops")[0], 0);
        AuditEntry Entry(string action, string subject, AuditOutcome outcome) =>
            AuditEntry.Of(new AuditEntryId(Guid.Empty), At, someone.ExternalId, action, subject, outcome);
        var names = new Dictionary<string, string> { [someone.ExternalId] = someone.Name, [someone.Id.ToString()] = new string('长', Person.MaxName) };
        AuditEntry[] few = [Entry("people.show", someone.Id.ToString(), AuditOutcome.Done), Entry("command.refused", "people import", AuditOutcome.Refused), Entry("audit.read", "", AuditOutcome.Done)];
        var longest = string.Join(',', Enumerable.Repeat(someone.Id.ToString(), 10));
        var full = Enumerable.Repeat(Entry(new string('a', AuditEntry.MaxAction), longest, AuditOutcome.Done), AuditPages.PerPage).ToList();
        yield return Card("audit", "short", AuditCards.Page(texts, TimeZoneInfo.Utc, new AuditPage(few, names, someone, 3, 0, 1)));
        yield return Card("audit", "long", AuditCards.Page(texts, TimeZoneInfo.Utc, new AuditPage(full, names, null, 4000, 7, 200)));
    }

    private static GalleryCard Card(string name, string variant, AdaptiveCards.AdaptiveCard card) => new($"people/{name}", variant, card);

    private static ImportReview.Ready Diff(DirectorySnapshot now, IReadOnlyList<DirectoryPerson> target) => new(
        target, DirectoryDiff.Between(now, target, Defaults) with { Disabled = 2, Guests = 1, IgnoredColumns = ["usageLocation"] });

    private static DirectorySnapshot Snapshot(IEnumerable<DirectoryPerson> people) => new(
        people.Append(Company(1, "Ada Keller", "Ops")[0] with { ExternalId = "kept" }).ToDictionary(p => p.ExternalId),
        new Dictionary<string, DirectoryPerson>());

    private static List<DirectoryPerson> Company(int count, string name, string unit) =>
    [
        .. Enumerable.Range(0, count).Select(i => new DirectoryPerson(
            $"p{i:00000}", $"{name} {i}", $"p{i}@contoso.example", i == 0 ? null : "p00000", unit, unit, unit,
            "America/Argentina/ComodRivadavia", "en-US", WorkDays.MondayToFriday, i == 0)),
    ];

    private static PersonInfo Info(DirectoryPerson p, int i) => new(
        new PersonId(new Guid(i + 1, 0, 0, new byte[8])), p.ExternalId, p.Name, p.Email, null, p.Department, p.Team, p.Role, p.TimeZone,
        Language.English, p.WorkDays, p.IsAdmin, true)
    { Calendar = "de-by", ChoseWorkDays = i % 2 == 0 };

    private static IReadOnlyList<ImportProblem> EachProblem(string value) =>
    [
        .. Enum.GetValues<ImportProblemKind>().Select((kind, i) => new ImportProblem(kind, "people.csv", i + 2, "timezone", value, "7")),
    ];
}
