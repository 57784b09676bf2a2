using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.People;

public sealed class ActorResolverTests
{
    [Theory, BothEngines]
    public async Task A_configured_admin_joins_an_empty_directory_with_what_the_client_says(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine, admins: ["A1"]);

        var first = await ResolveAsync(database, "a1", "Ana", "zh-CN", "Asia/Shanghai");
        var second = await ResolveAsync(database, "A1", "Somebody else", "en-GB", "Europe/Berlin");

        (first.IsAdmin, first.Language, first.Person!.Name, first.Person.TimeZone).ShouldBe((true, "zh-CN", "Ana", "Asia/Shanghai"));
        (second.IsAdmin, second.Language, second.Person!.Id).ShouldBe((true, "en-US", first.Person.Id));
        second.Person.Name.ShouldBe("Ana");
    }

    [Theory, BothEngines]
    public async Task A_stranger_and_somebody_gone_are_nobody_but_are_answered_in_their_language(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        var gone = PeopleDatabase.Person(database, "gone");
        gone.GrantAdmin();
        gone.Deactivate();
        await database.AddAsync(gone);

        foreach (var id in new[] { "nobody", gone.ExternalId })
        {
            var actor = await ResolveAsync(database, id, "X", "zh-TW", null);
            (actor.Person, actor.IsAdmin, actor.IsManager, actor.Language).ShouldBe((null, false, false, Language.Chinese));
        }

        (await database.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_manager_is_whoever_has_an_active_report(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        var lead = PeopleDatabase.Person(database, "lead");
        var left = PeopleDatabase.Person(database, "left");
        var gone = PeopleDatabase.Person(database, "gone", left);
        gone.Deactivate();
        await database.AddAsync(lead, left, gone, PeopleDatabase.Person(database, "report", lead));

        (await ResolveAsync(database, "id-lead", null, null, null)).IsManager.ShouldBeTrue();
        (await ResolveAsync(database, "id-left", null, null, null)).IsManager.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Who_arrives_twice_at_once_joins_once(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine, admins: ["a1"]);
        var actors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ResolveAsync(database, "a1", "Ana", null, null)));
        actors.Select(a => a.Person!.Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task Whom_to_ask_is_the_configured_contact_or_else_the_admins(string engine)
    {
        await using var named = await PeopleDatabase.CreateAsync(engine, contact: "the help desk");
        (await named.AskAsync((Contacts c) => c.WhomToAskAsync(default))).ShouldBe("the help desk");

        await using var database = await PeopleDatabase.CreateAsync(engine, admins: ["id-configured"]);
        (await database.AskAsync((Contacts c) => c.WhomToAskAsync(default))).ShouldBeNull();
        var granted = PeopleDatabase.Person(database, "granted");
        granted.GrantAdmin();
        await database.AddAsync(granted, PeopleDatabase.Person(database, "configured"), PeopleDatabase.Person(database, "other"));
        (await database.AskAsync((Contacts c) => c.WhomToAskAsync(default))).ShouldBe("configured, granted");
    }

    [Theory, BothEngines]
    public async Task What_a_click_tells_of_its_sender_is_kept_as_well(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine, admins: ["id-left"]);
        var left = PeopleDatabase.Person(database, "left");
        left.Deactivate();
        await database.AddAsync(left);

        (await ResolveAsync(database, "id-left", null, "zh-CN", null, isClick: true)).IsAdmin.ShouldBeTrue();
        (await ResolveAsync(database, "id-left", null, "zh-CN", null, isClick: true)).Language.ShouldBe(Language.Chinese);

        var kept = await database.ReadAsync(db => db.Set<Person>().SingleAsync());
        (kept.IsActive, kept.ClientLocale).ShouldBe((true, "zh-CN"));
    }

    private static Task<Actor> ResolveAsync(
        TestDatabase database, string id, string? name, string? locale, string? zone, bool isClick = false) =>
        database.WorkAsync(s => s.GetRequiredService<ActorResolver>().ResolveAsync(id, name, locale, zone, isClick, default));
}
