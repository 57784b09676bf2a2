using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>What a blocker's card says about it, in short lines.</summary>
internal static class BlockerLines
{
    /// <summary>Longer texts are shortened where they only stand for their blocker.</summary>
    private const int ShortLength = 60;

    public static IEnumerable<string> Of(Texts texts, BlockerFacts facts)
    {
        var (blocker, zone) = (facts.Blocker, facts.Viewer.Zone);
        yield return texts["CheckIns.BlockerOwner", Owner(texts, facts.Owner.Name, facts.Owner.IsActive), CardText.EscapeLine(facts.CheckIn)];
        yield return Age(texts, facts.AgeDays, facts.WorkingDays, CheckInCards.Moment(texts, blocker.OpenedAt, zone));
        if (blocker.Mentions > 1)
            yield return texts.Count("CheckIns.BlockerMentions", blocker.Mentions);
        if (blocker.SeenAt is { } seen)
            yield return texts["CheckIns.BlockerSeen", CardText.EscapeLine(facts.SeenBy ?? ""), CheckInCards.Moment(texts, seen, zone)];
        else if (facts.Manager is { } manager)
            yield return texts["CheckIns.BlockerNotSeen", CardText.EscapeLine(manager.Name)];
        foreach (var entry in facts.Above)
            yield return texts["CheckIns.BlockerAbove", CardText.EscapeLine(entry.Person.Name), CheckInCards.Moment(texts, entry.At, zone)];
    }

    public static string Age(Texts texts, int days, int workingDays, string since) => days == 0
        ? texts["CheckIns.BlockerAgeToday", since]
        : texts["CheckIns.BlockerAge", texts.Count("CheckIns.Days", days), texts.Count("CheckIns.WorkingDays", workingDays), since];

    public static string Owner(Texts texts, string name, bool isActive) =>
        isActive ? CardText.EscapeLine(name) : texts["CheckIns.GoneName", CardText.EscapeLine(name)];

    public static string KeyOf(BlockerNoteKind? kind) => kind is { } known ? $"CheckIns.BlockerNote{known}" : "CheckIns.BlockerNoteMention";

    /// <summary>One line, not escaped.</summary>
    public static string Short(string text)
    {
        var line = TypedText.Line(text);
        if (line.Length <= ShortLength)
            return line;
        var end = char.IsHighSurrogate(line[ShortLength - 1]) ? ShortLength - 1 : ShortLength;
        return line[..end].TrimEnd() + "…";
    }
}
