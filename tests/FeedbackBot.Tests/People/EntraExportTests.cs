using FeedbackBot.People;
using FeedbackBot.People.Import;
using static FeedbackBot.Tests.People.ImportFixture;

namespace FeedbackBot.Tests.People;

public sealed class EntraExportTests
{
    private const string Export = """
        userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime
        ana@x.example,Ana Lee,Lee,ana.lee@x.example,Ana,AAAA-1,Member,Head,Ops,True,DE,,,,,,,,,,,,,,,,,x.example,2024-01-01
        ben@x.example,Ben,,,,BBBB-2,Member,Engineer,Ops,True,US,,,,,,,,,,,,,,,,,x.example,2024-01-01
        old@x.example,Old,,,,CCCC-3,Member,,,False,US,,,,,,,,,,,,,,,,,x.example,2024-01-01
        guest@y.example,Guest,,,,DDDD-4,Guest,,,True,US,,,,,,,,,,,,,,,,,x.example,2024-01-01
        """;

    private const string Details = """
        email,manager,team,timezone,locale,workdays,admin
        ana.lee@x.example,,Ops,Europe/Berlin,en-US,mon-fri,yes
        BEN@x.example,ana@x.example,Ops,America/New_York,,mon-thu,no
        """;

    private static readonly ImportDefaults Configured = new("Europe/Paris", "fr-FR", new HashSet<string> { "zz" });

    [Fact]
    public void The_export_alone_takes_what_it_lacks_from_configuration()
    {
        var ready = Review(Export, defaults: Configured).Ready();
        ready.Target.ShouldBe(
        [
            new DirectoryPerson("aaaa-1", "Ana Lee", "ana.lee@x.example", null, "Ops", null, "Head", "Europe/Paris", "fr-FR", WorkDays.MondayToFriday, false),
            new DirectoryPerson("bbbb-2", "Ben", "ben@x.example", null, "Ops", null, "Engineer", "Europe/Paris", "fr-FR", WorkDays.MondayToFriday, false),
        ]);
        (ready.Diff.Disabled, ready.Diff.Guests).ShouldBe((1, 1));
    }

    [Fact]
    public void A_second_file_adds_what_the_export_lacks_in_either_order()
    {
        foreach (var files in new[] { new[] { ("a", Export), ("b", Details) }, [("b", Details), ("a", Export)] })
        {
            var target = Review([.. files.Select(f => File(f.Item1, f.Item2))]).Ready().Target;
            target.Select(p => (p.ExternalId, p.Manager, p.Team, p.TimeZone, p.IsAdmin)).ShouldBe(
                [("aaaa-1", null, "Ops", "Europe/Berlin", true), ("bbbb-2", "aaaa-1", "Ops", "America/New_York", false)]);
        }
    }

    [Fact]
    public void Our_columns_may_be_added_to_the_export_itself()
    {
        var csv = "userPrincipalName,displayName,objectId,accountEnabled,manager,timezone,admin\n"
            + "ana@x.example,Ana,A1,TRUE,,Europe/Berlin,yes\nben@x.example,Ben,B1,TRUE,ana@x.example,Asia/Shanghai,\n";
        Review(csv).Ready().Target.Select(p => (p.ExternalId, p.Email, p.Manager, p.TimeZone)).ShouldBe(
            [("a1", "ana@x.example", null, "Europe/Berlin"), ("b1", "ben@x.example", "a1", "Asia/Shanghai")]);
    }

    [Fact]
    public void What_no_file_says_stays_as_the_directory_has_it()
    {
        var directory = Review([File("a", Export), File("b", Details)]).Directory();
        var diff = Review(Export, directory, Configured).Ready().Diff;
        diff.IsEmpty.ShouldBeTrue();
        diff.Unchanged.ShouldBe(2);
    }

    [Fact]
    public void Details_alone_add_to_the_directory_and_nobody_is_gone()
    {
        var directory = Review([File("a", Export), File("b", Details)]).Directory();
        var diff = Review("id,team\nBBBB-2,Platform\n", directory).Ready().Diff;
        diff.Changed.ShouldHaveSingleItem().Fields.ShouldBe([new FieldChange(Column.Team, "Ops", "Platform")]);
        (diff.Added.Count, diff.Gone.Count, diff.Unchanged).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Somebody_whose_account_is_disabled_is_gone_and_cannot_lead()
    {
        var directory = Review([File("a", Export), File("b", Details)]).Directory();
        Review(Export.Replace("Engineer,Ops,True", "Engineer,Ops,False"), directory, Configured).Ready()
            .Diff.Gone.ShouldHaveSingleItem().Name.ShouldBe("Ben");
        Review([File("a", Export), File("b", Details.Replace("ana@x.example,Ops", "old@x.example,Ops"))], defaults: Configured)
            .Problems().ShouldBe(["3 manager ManagerLeftOut"]);
    }

    [Fact]
    public void Details_about_nobody_are_refused_and_so_are_two_lists()
    {
        Review([File("a", Export), File("b", "id,team\nnobody,Ops\nAAAA-1,Ops\naaaa-1,Ops\n,Ops\n")], defaults: Configured).Problems()
            .ShouldBe(["2 id UnknownPerson", "4 id DuplicateId", "5 id EmptyValue"]);
        Review([File("a", Export), File("b", Export)], defaults: Configured).Problems().ShouldBe(["TwoLists"]);
    }

    [Fact]
    public void A_value_of_accountEnabled_that_is_neither_is_refused() =>
        Review(Export.Replace("Head,Ops,True", "Head,Ops,soon"), defaults: Configured).Problems().ShouldBe(["2 accountEnabled BadAccountEnabled"]);
}
