using FeedbackBot.People;
using FeedbackBot.People.Import;
using static FeedbackBot.Tests.People.ImportFixture;

namespace FeedbackBot.Tests.People;

public sealed class ImportReviewTests
{
    private const string Company = $"""
        {Header}
        A1,Ana,ana@x.example,,Head,Head,Boss,Europe/Berlin,en-US,mon-fri,yes
        B1,Ben,ben@x.example,A1,Ops,Ops,Lead,America/New_York,en-US,mon-thu,
        C1,陈静,chen@x.example,ben@x.example,Ops,Ops,Engineer,Asia/Shanghai,zh-CN,"sun,mon,tue",no
        """;

    [Fact]
    public void Everybody_of_a_right_file_is_added_to_an_empty_directory()
    {
        var ready = Review(Company).Ready();
        ready.Target.Select(p => (p.ExternalId, p.Manager, p.TimeZone, p.Locale, p.WorkDays, p.IsAdmin)).ShouldBe(
        [
            ("a1", null, "Europe/Berlin", "en-US", WorkDays.MondayToFriday, true),
            ("b1", "a1", "America/New_York", "en-US", WorkDays.Mon | WorkDays.Tue | WorkDays.Wed | WorkDays.Thu, false),
            ("c1", "b1", "Asia/Shanghai", "zh-CN", WorkDays.Sun | WorkDays.Mon | WorkDays.Tue, false),
        ]);
        ready.Diff.Added.Select(p => (p.Person.Name, p.ManagerName, p.Returns)).ShouldBe([("Ana", null, false), ("Ben", "Ana", false), ("陈静", "Ben", false)]);
    }

    [Fact]
    public void The_diff_names_added_changed_and_gone()
    {
        var directory = Review(Company).Directory();
        var next = $"""
            {Header}
            A1,Ana Maria,ana@x.example,,Head,Head,Boss,Europe/Berlin,en-US,mon-fri,yes
            C1,陈静,chen@x.example,a1,Ops,Platform,Engineer,Asia/Shanghai,zh-CN,"sun,mon,tue",no
            D1,Dan,dan@x.example,a1,,,,,,,
            """;

        var diff = Review(next, directory).Ready().Diff;

        diff.Added.ShouldHaveSingleItem().Person.ShouldBe(
            new DirectoryPerson("d1", "Dan", "dan@x.example", "a1", null, null, null, "Etc/UTC", null, WorkDays.MondayToFriday, false));
        diff.Changed.Select(c => c.Name).ShouldBe(["Ana Maria", "陈静"]);
        diff.Changed[0].Fields.ShouldBe([new FieldChange(Column.Name, "Ana", "Ana Maria")]);
        diff.Changed[1].Fields.ShouldBe(
            [new FieldChange(Column.Team, "Ops", "Platform"), new FieldChange(Column.Manager, "Ben", "Ana Maria")]);
        diff.Gone.ShouldHaveSingleItem().Name.ShouldBe("Ben");
        diff.Unchanged.ShouldBe(0);
    }

    [Fact]
    public void Somebody_who_was_gone_is_shown_as_coming_back()
    {
        var before = Review(Company).Directory();
        var directory = new DirectorySnapshot(
            before.Active.Where(p => p.Key != "c1").ToDictionary(), before.Active.Where(p => p.Key == "c1").ToDictionary());
        Review(Company, directory).Ready().Diff.Added.ShouldHaveSingleItem().Returns.ShouldBeTrue();
    }

    [Fact]
    public void All_problems_are_reported_at_once_with_their_lines()
    {
        var csv = $"""
            {Header}
            A1,Ana,ana@x.example,nobody@x.example,,,,Europe/Berlin,en-US,mon-fri,no
            a1,Ana again,ANA@x.example,,,,,Mars/Olympus,en-US,mon-fri,no
            B1,,ben,A1,,,,W. Europe Standard Time,tlh-QO,never,perhaps
            has space,{new string('x', 201)},c@x.example,,{new string('d', 101)},,,Etc/UTC,,mon-fri,no
            """;
        var faulty = Review(csv).ShouldBeOfType<ImportReview.Faulty>();
        faulty.Problems().ShouldBe(
        [
            "NoAdmin",
            "2 manager UnknownManager",
            "3 email DuplicateEmail",
            "3 id DuplicateId",
            "3 timezone UnknownZone",
            "4 admin BadAdmin",
            "4 email BadEmail",
            "4 locale UnknownLocale",
            "4 name EmptyValue",
            "4 timezone UnknownZone",
            "4 workdays BadWorkDays",
            "5 department TooLong",
            "5 id BadId",
            "5 name TooLong",
        ]);
        faulty.Problems.Single(p => p is { Line: 4, Column: "timezone" }).Other.ShouldBe("Europe/Berlin");
        faulty.Problems.Single(p => p.Kind == ImportProblemKind.DuplicateId).Other.ShouldBe("2");
    }

    [Fact]
    public void A_manager_circle_is_named()
    {
        var csv = $"{Header}\nA1,Ana,,C1,,,,,,,yes\nB1,Ben,,A1,,,,,,,\nC1,Cy,,B1,,,,,,,\nD1,Di,,A1,,,,,,,\nE1,Ed,,E1,,,,,,,\n";
        var faulty = Review(csv).ShouldBeOfType<ImportReview.Faulty>();
        faulty.Problems.Select(p => (p.Line, p.Kind, p.Value)).ShouldBe(
        [
            (2, ImportProblemKind.ManagerCircle, "Ana → Cy → Ben → Ana"),
            (6, ImportProblemKind.ManagerCircle, "Ed → Ed"),
        ]);
    }

    [Fact]
    public void A_file_without_any_admin_is_refused_unless_configuration_names_one()
    {
        var csv = $"{Header}\nA1,Ana,,,,,,,,,no\n";
        Review(csv).Problems().ShouldBe(["NoAdmin"]);
        Review(csv, defaults: Defaults with { Admins = new HashSet<string> { "z9" } }).Ready();
    }

    [Fact]
    public void An_admin_by_configuration_who_is_not_in_the_file_stays_and_may_lead_people()
    {
        var directory = Review(Company).Directory();
        var diff = Review($"{Header}\nB1,Ben,ben@x.example,ana@x.example,Ops,Ops,Lead,America/New_York,en-US,mon-thu,\n", directory,
            Defaults with { Admins = new HashSet<string> { "a1" } }).Ready().Diff;
        diff.Kept.ShouldBe(["Ana"]);
        diff.Gone.Select(p => p.Name).ShouldBe(["陈静"]);
        diff.Changed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mon-fri", "mon-fri")]
    [InlineData("Sun-Thu", "sun-thu")]
    [InlineData("mon,wed,fri", "mon,wed,fri")]
    [InlineData("fri-mon", "fri-mon")]
    [InlineData("Monday, Tuesday", "mon,tue")]
    [InlineData("sat;sun", "sat,sun")]
    [InlineData("mon-sun", "mon-sun")]
    [InlineData("周一至周五", "mon-fri")]
    [InlineData("tue", "tue")]
    public void Working_days_are_read_as_people_write_them(string written, string meant)
    {
        var days = WorkDaysText.Parse(written).ShouldNotBeNull();
        WorkDaysText.Format(days).ShouldBe(meant);
        WorkDaysText.Parse(meant).ShouldBe(days);
    }

    [Theory]
    [InlineData("someday")]
    [InlineData("mon-")]
    [InlineData("mon-tue-wed")]
    [InlineData(",")]
    public void Working_days_that_make_no_sense_are_refused(string written) => WorkDaysText.Parse(written).ShouldBeNull();
}
