using System.CommandLine;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;

namespace FeedbackBot.People.Commands;

/// <summary>Admins list everybody; managers everybody below them.</summary>
internal sealed class PeopleListCommand(PeopleList list) : IChatCommand
{
    private static readonly Option<string?> Team = new("--team");

    public static CommandSpec Spec { get; } = new("People", "people list", Who.Manager, "people list --team Ops") { Options = [Team] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Reply.Card(
        await list.CardAsync(call.Actor, call.Get(Team), 0, ct), call.Texts["People.ListTitle"]);
}

internal sealed class PageListAction(PeopleList list) : ICardAction
{
    public static string Verb => PeopleListCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor.Is(Who.Manager)
        ? new CardAnswer.Replace(await list.CardAsync(call.Actor, call.Get(PeopleListCards.TeamProperty), PageButtons.PageOf(call), ct))
        : new CardAnswer.Say(call.Texts["People.ListNotYours"]);
}

/// <summary>The people somebody may list, on pages.</summary>
internal sealed class PeopleList(PeopleQueries people)
{
    public async Task<AdaptiveCard> CardAsync(Actor actor, string? team, int page, CancellationToken ct)
    {
        var visible = actor.IsAdmin ? await people.ActiveAsync(team, ct) : OfTeam(await people.TreeAsync(actor.Person!.Id, ct), team);
        var managers = await people.ByIdsAsync(visible.Select(p => p.ManagerId).OfType<PersonId>(), ct);
        return PeopleListCards.List(actor.Texts, visible, managers, team, page);
    }

    private static IReadOnlyList<PersonInfo> OfTeam(IReadOnlyList<PersonInfo> people, string? team) => team is null
        ? people
        : [.. people.Where(p => string.Equals(p.Team, team.Trim(), StringComparison.OrdinalIgnoreCase))];
}
