using FeedbackBot.People.Import;
using FsCheck;
using FsCheck.Fluent;
using static FeedbackBot.Tests.People.ImportFixture;

namespace FeedbackBot.Tests.People;

public sealed class ImportProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure;

    /// <summary>Somebody's manager is a number below the number of people, or nobody.</summary>
    private static Gen<int?[]> Companies => Gen.Choose(1, 12).SelectMany(count =>
        Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, count - 1).Select(m => (int?)m)).ArrayOf(count));

    [Fact]
    public void A_circle_is_reported_exactly_when_somebody_leads_themselves_at_some_distance() =>
        Check.One(Quick, Prop.ForAll(Companies.ToArbitrary(), managers =>
        {
            var circles = ManagerCircles.In(managers.Select((m, i) => (Key: $"p{i:00}", Value: m is null ? null : $"p{m:00}"))
                .ToDictionary(p => p.Key, p => p.Value));
            var onCircle = Enumerable.Range(0, managers.Length).Where(i => LeadsThemselves(managers, i)).Select(i => $"p{i:00}");
            return circles.SelectMany(c => c).Order().SequenceEqual(onCircle);
        }));

    [Fact]
    public void Importing_the_same_file_again_changes_nothing() => Check.One(Quick, Prop.ForAll(Trees.ToArbitrary(), managers =>
    {
        var csv = Csv(managers, Enumerable.Range(0, managers.Length));
        return Review(csv, Review(csv).Directory()).Ready().Diff.IsEmpty;
    }));

    [Fact]
    public void The_order_of_lines_does_not_matter() => Check.One(Quick, Prop.ForAll(
        Trees.SelectMany(tree => Gen.Shuffle(Enumerable.Range(0, tree.Length).ToArray()).Select(order => (tree, order))).ToArbitrary(),
        given =>
        {
            var before = Review(Csv(given.tree[..(given.tree.Length / 2 + 1)], Enumerable.Range(0, given.tree.Length / 2 + 1))).Directory();
            return Review(Csv(given.tree, Enumerable.Range(0, given.tree.Length)), before).Ready().Fingerprint()
                == Review(Csv(given.tree, given.order), before).Ready().Fingerprint();
        }));

    [Fact]
    public void Any_text_is_reviewed_without_an_exception() => Check.One(Quick, Prop.ForAll(
        Gen.Elements(Header, "id,team", "userPrincipalName,displayName,id", "\"", ",", ";", "\n", "\r\n", "\t", "a1", "Ana", "x@y", "\0", "\u2028", "sep=;", "é")
            .ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
        csv => Review(csv) is not null));

    /// <summary>As companies, without circles: everybody's manager comes before them.</summary>
    private static Gen<int?[]> Trees => Companies.Select(managers => managers.Select((m, i) => m < i ? m : null).ToArray());

    private static bool LeadsThemselves(int?[] managers, int person)
    {
        var at = managers[person];
        for (var step = 0; step < managers.Length && at is { } someone && someone != person; step++)
            at = managers[someone];
        return at == person;
    }

    private static string Csv(int?[] managers, IEnumerable<int> order) => Header + "\n" + string.Join('\n', order.Select(i =>
        $"P{i:00},Name {i % 3},p{i}@x.example,{(managers[i] is { } m ? i % 2 == 0 ? $"p{m:00}" : $"P{m}@X.example" : "")},D{i % 2},T{i % 4},,Europe/Berlin,,,{(i == 0 ? "yes" : "")}"));
}
