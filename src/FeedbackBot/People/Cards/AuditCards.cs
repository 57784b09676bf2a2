using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Audit;

namespace FeedbackBot.People.Cards;

internal static class AuditCards
{
    public const string Verb = "people.audit";
    public const string PersonProperty = "person";

    /// <summary>More subjects than these are counted, and longer names shortened visibly: a page is 20 lines on one card.</summary>
    private const int MostSubjects = 3;
    private const int MostOfName = 60;

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
        var subjects = entry.Subject.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var about = string.Join(", ", subjects.Take(MostSubjects).Select(s => NameOf(page, s)));
        if (subjects.Length > MostSubjects)
            about = texts["People.AuditMore", about, subjects.Length - MostSubjects];
        var key = (entry.Outcome, about.Length) switch
        {
            (AuditOutcome.Refused, _) => "People.AuditRefused",
            (_, 0) => "People.AuditDid",
            _ => "People.AuditDidTo",
        };
        return texts[key, entry.At.In(zone).DateTime, actor, CardText.EscapeLine(entry.Action), about];
    }

    private static string NameOf(AuditPage page, string id)
    {
        var name = page.Names.GetValueOrDefault(id, id);
        return CardText.EscapeLine(name.Length > MostOfName ? name[..MostOfName] + "…" : name);
    }
}
