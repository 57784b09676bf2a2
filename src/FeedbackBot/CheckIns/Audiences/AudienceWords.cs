using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>An audience as people say it: "team Ops and direct reports of Mia, except Ana".</summary>
internal static class AudienceWords
{
    /// <summary>How many parts are named; the rest are counted.</summary>
    private const int MaxNamed = 12;

    public static string Of(Texts texts, Audience audience, AudienceNames names)
    {
        var included = List(texts, audience.Included, names);
        return audience.Exceptions.Any()
            ? texts["CheckIns.ForExcept", included, List(texts, audience.Exceptions, names)]
            : included;
    }

    private static string List(Texts texts, IEnumerable<AudiencePart> parts, AudienceNames names)
    {
        var words = parts.Select(p => One(texts, p, names)).ToList();
        var listed = string.Join(texts["CheckIns.ListSeparator"], words.Take(MaxNamed));
        return words.Count > MaxNamed ? texts["CheckIns.AndMore", listed, words.Count - MaxNamed] : listed;
    }

    private static string One(Texts texts, AudiencePart part, AudienceNames names)
    {
        var who = CardText.EscapeLine(part.Unit ?? (part.PersonId is { } id ? names.Of(id) : ""));
        return part.Kind == AudienceKind.Person ? who : texts[$"CheckIns.For{part.Kind}", who];
    }
}

/// <summary>The names of the people whom audiences mention.</summary>
internal sealed record AudienceNames(IReadOnlyDictionary<PersonId, string> ById)
{
    public static readonly AudienceNames None = new(new Dictionary<PersonId, string>());

    public string Of(PersonId person) => ById.GetValueOrDefault(person, "–");
}
