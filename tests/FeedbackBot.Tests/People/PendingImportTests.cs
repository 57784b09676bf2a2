using System.Text;
using FeedbackBot.Bot;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Import;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.People;

public sealed class PendingImportTests
{
    private const string Company = ImportFixture.Header
        + "\nboss,Boss,boss@x.example,,Ops,Ops,,Europe/Berlin,,,yes\nb1,Ben,ben@x.example,boss,Ops,Ops,,Asia/Shanghai,,,\n";

    [Theory, BothEngines]
    public async Task What_was_confirmed_is_done_and_audited_once(string engine)
    {
        await using var database = await WithBossAsync(engine);
        var (id, review) = await ProposeAsync(database, Company);
        (await NamesAsync(database)).ShouldBe(["boss"]);

        (await ConfirmAsync(database, id, review)).Applied!.Added.ShouldHaveSingleItem().Person.Name.ShouldBe("Ben");
        (await ConfirmAsync(database, id, review)).Found.ShouldBe(new PendingReview.Closed(PendingImportStatus.Confirmed));

        (await NamesAsync(database)).ShouldBe(["Ben", "Boss"]);
        var ben = await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.ExternalId == "b1"));
        var boss = await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.ExternalId == "boss"));
        (ben.ManagerId, ben.TimeZone, boss.IsAdmin).ShouldBe((boss.Id, "Asia/Shanghai", true));
        (await database.ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == "people.import"))).ShouldBe(1);
        (await database.ReadAsync(db => db.Set<PendingImport>().SingleAsync())).Files.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Who_is_gone_is_deactivated_and_comes_back_as_the_same_person(string engine)
    {
        await using var database = await WithBossAsync(engine);
        await ImportAsync(database, Company);
        var before = await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.ExternalId == "b1"));
        await ImportAsync(database, Company.Split("b1,")[0]);
        (await NamesAsync(database)).ShouldBe(["Boss"]);
        await ImportAsync(database, Company);
        (await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.ExternalId == "b1"))).Id.ShouldBe(before.Id);
        (await NamesAsync(database)).ShouldBe(["Ben", "Boss"]);
    }

    [Theory, BothEngines]
    public async Task A_directory_that_changed_meanwhile_is_shown_again_before_anything_happens(string engine)
    {
        await using var database = await WithBossAsync(engine);
        var (id, seen) = await ProposeAsync(database, Company);
        await database.AddAsync(PeopleDatabase.Person(database, "newcomer"));

        var second = await ConfirmAsync(database, id, seen);
        second.Applied.ShouldBeNull();
        var now = second.Found.ShouldBeOfType<PendingReview.Open>().Review.Ready();
        now.Diff.Gone.ShouldHaveSingleItem().Name.ShouldBe("newcomer");
        (await NamesAsync(database)).ShouldBe(["boss", "newcomer"]);

        (await ConfirmAsync(database, id, now)).Applied.ShouldNotBeNull();
        (await NamesAsync(database)).ShouldBe(["Ben", "Boss"]);
    }

    [Theory, BothEngines]
    public async Task Another_admin_and_somebody_without_rights_cannot_confirm_it(string engine)
    {
        await using var database = await WithBossAsync(engine);
        var (id, seen) = await ProposeAsync(database, Company);
        await database.AddAsync(PeopleDatabase.Person(database, "other"));
        foreach (var isAdmin in new[] { true, false })
            (await ConfirmAsync(database, id, seen, "id-other", isAdmin)).Found.ShouldBeOfType<PendingReview.NotYours>();
        (await ConfirmAsync(database, id, seen, "id-boss", isAdmin: false)).Found.ShouldBeOfType<PendingReview.NotYours>();
    }

    [Theory, BothEngines]
    public async Task After_a_day_it_can_no_longer_be_confirmed_and_its_files_are_forgotten(string engine)
    {
        await using var database = await WithBossAsync(engine);
        var (id, seen) = await ProposeAsync(database, Company);
        var forget = new ForgetOldImports(
            database.Services.GetRequiredService<WorkRunner>(), database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock);
        var wake = (await forget.PlanAsync(null, default)).ShouldHaveSingleItem();
        wake.At.ShouldBe(database.Clock.GetUtcNow().AddHours(24));

        database.Clock.MoveTo(wake.At);
        (await ConfirmAsync(database, id, seen)).Found.ShouldBe(new PendingReview.Closed(PendingImportStatus.Expired));
        await forget.RunAsync(wake.Key, default);
        (await database.ReadAsync(db => db.Set<PendingImport>().SingleAsync())).Files.ShouldBeEmpty();
        (await forget.PlanAsync(null, default)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Details_that_follow_an_entra_export_add_to_it(string engine)
    {
        await using var database = await WithBossAsync(engine);
        var (first, _) = await ProposeAsync(database, "userPrincipalName,displayName,id\nboss@x.example,Boss,boss\nben@x.example,Ben,b1\n", ready: false);
        var (id, seen) = await ProposeAsync(database, "email,manager,timezone,admin\nboss@x.example,,Europe/Berlin,yes\nben@x.example,boss,Asia/Shanghai,\n");
        (await ConfirmAsync(database, first, seen)).Found.ShouldBe(new PendingReview.Closed(PendingImportStatus.Replaced));
        (await ConfirmAsync(database, id, seen)).Applied.ShouldNotBeNull();
        (await database.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.ExternalId == "b1"))).TimeZone.ShouldBe("Asia/Shanghai");
    }

    private static async Task<TestDatabase> WithBossAsync(string engine)
    {
        var database = await PeopleDatabase.CreateAsync(engine);
        await database.AddAsync(Boss(database));
        return database;
    }

    private static Person Boss(TestDatabase database) =>
        Person.Join(FeedbackBot.Common.NewIds.NewId<PersonId>(database.Clock), "boss", "boss", "Etc/UTC", null);

    private static async Task ImportAsync(TestDatabase database, string csv)
    {
        var (id, seen) = await ProposeAsync(database, csv);
        (await ConfirmAsync(database, id, seen)).Applied.ShouldNotBeNull();
    }

    private static Task<(PendingImportId Id, ImportReview.Ready Review)> ProposeAsync(TestDatabase database, string csv, bool ready = true) =>
        database.WorkAsync(async services =>
        {
            var by = (await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.ExternalId == "boss")).Id;
            var proposed = await services.GetRequiredService<ProposeImport>()
                .RunAsync(by, [new ReceivedFile("people.csv", Encoding.UTF8.GetBytes(csv))], default);
            return (proposed.Import.Id, ready ? proposed.Review.Ready() : null!);
        });

    private static Task<ConfirmedImport> ConfirmAsync(
        TestDatabase database, PendingImportId id, ImportReview.Ready seen, string by = "boss", bool isAdmin = true) =>
        database.WorkAsync(async services =>
        {
            var person = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleOrDefaultAsync(p => p.ExternalId == by);
            var actor = new Actor(person, by, isAdmin, false, "en-US");
            return await services.GetRequiredService<ConfirmImport>().RunAsync(actor, id, seen.Fingerprint(), default);
        });

    private static Task<string[]> NamesAsync(TestDatabase database) =>
        database.ReadAsync(db => db.Set<Person>().Where(p => p.IsActive).Select(p => p.Name).ToArrayAsync())
            .ContinueWith(names => names.Result.Order(StringComparer.OrdinalIgnoreCase).ToArray(), TaskScheduler.Default);
}
