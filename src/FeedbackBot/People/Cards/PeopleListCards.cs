using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.People.Cards;

internal static class PeopleListCards
{
    public const string Verb = "people.list";
    public const string TeamProperty = "team";

    public static AdaptiveCard List(
        Texts texts, IReadOnlyList<PersonInfo> people, IReadOnlyDictionary<PersonId, PersonInfo> managers, string? team, int page)
    {
        var pages = ListPages.Of(people.Select(p => Line(texts, p, managers)));
        page = ListPages.Nearest(page, pages.Count);
        var data = team is null ? new JsonObject() : new JsonObject { [TeamProperty] = team };
        var buttons = PageButtons.For(texts, Verb, data, page, pages.Count).ToList();
        return new AdaptiveCard
        {
            Lang = texts.Language,
            Body =
            [
                TextBlock.Heading(team is null ? texts["People.ListTitle"] : texts["People.ListTitleTeam", CardText.EscapeLine(team)]),
                new TextBlock(texts.Count("People.ListCount", people.Count)),
                .. pages[page],
                .. PageButtons.Where(texts, page, pages.Count),
                .. buttons.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet(buttons)],
            ],
        };
    }

    private static TextBlock Line(Texts texts, PersonInfo person, IReadOnlyDictionary<PersonId, PersonInfo> managers)
    {
        var manager = person.ManagerId is { } id && managers.TryGetValue(id, out var found) ? texts["People.DiffManager", found.Name] : null;
        string?[] about = [person.Role, person.Team ?? person.Department, manager, person.TimeZone];
        var line = texts["People.DiffPersonOf", CardText.EscapeLine(person.Name), CardText.EscapeLine(string.Join(" · ", about.Where(a => a is not null)))];
        return new TextBlock(line) { Spacing = Spacing.Small };
    }
}
