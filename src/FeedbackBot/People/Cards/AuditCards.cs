using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Audit;

namespace FeedbackBot.People.Cards;

internal static class AuditCards
{
    public const string Verb = "people.audit";
    public const string PersonProperty = "person";

    public static AdaptiveCard Page(Texts texts, TimeZoneInfo zone, AuditPage page)
    {
        var data = page.About is null ? new JsonObject() : new JsonObject { [PersonProperty] = page.About.Id.ToString() };
        var buttons = PageButtons.For(texts, Verb, data, page.Page, page.Pages).ToList();
        return new AdaptiveCard
        {
            Lang = texts.Language,
            Body =
            [
                TextBlock.Heading(page.About is null ? texts["People.AuditTitle"] : texts["People.AuditTitleOf", CardText.EscapeLine(page.About.Name)]),
                new TextBlock(texts.Count("People.AuditCount", page.Count)),
                .. page.Entries.Select(e => new TextBlock(Line(texts, zone, page, e)) { Spacing = Spacing.Small }),
                .. PageButtons.Where(texts, page.Page, page.Pages),
                .. buttons.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet(buttons)],
            ],
        };
    }

    private static string Line(Texts texts, TimeZoneInfo zone, AuditPage page, AuditEntry entry)
    {
        var actor = entry.ActorExternalId == AuditLog.System ? texts["People.AuditSystem"] : NameOf(page, entry.ActorExternalId);
        var about = string.Join(", ", entry.Subject.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => NameOf(page, s)));
        var key = (entry.Outcome, about.Length) switch
        {
            (AuditOutcome.Refused, _) => "People.AuditRefused",
            (_, 0) => "People.AuditDid",
            _ => "People.AuditDidTo",
        };
        return texts[key, entry.At.In(zone).DateTime, actor, CardText.EscapeLine(entry.Action), about];
    }

    private static string NameOf(AuditPage page, string id) => CardText.EscapeLine(page.Names.GetValueOrDefault(id, id));
}
