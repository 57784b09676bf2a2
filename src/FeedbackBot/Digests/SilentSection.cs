using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>Who has not answered: whoever still can is told apart from whoever's time is over.</summary>
internal static class SilentSection
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        if (facts.Week.Asked == 0)
            yield break;
        var open = Names(facts.Silent.Where(s => s.IsOpen), texts);
        var missed = Names(facts.Silent.Where(s => !s.IsOpen), texts);
        List<CardElement> lines = [DigestOverview.Heading(texts["Digests.Silent"])];
        if (open.Count > 0)
            lines.Add(new TextBlock(texts["Digests.CanStillAnswer", open.Count, string.Join(texts["Digests.ListSeparator"], open)]));
        if (missed.Count > 0)
            lines.Add(new TextBlock(texts["Digests.DidNotAnswer", missed.Count, string.Join(texts["Digests.ListSeparator"], missed)]));
        if (lines.Count == 1)
            lines.Add(new TextBlock(texts[facts.Skipped.Count == 0 ? "Digests.EverybodyAnswered" : "Digests.EverybodyReacted"]));
        yield return new CardBlock(lines);
        for (var i = 0; i < facts.Skipped.Count; i++)
        {
            var skipped = new TextBlock(Skipped(facts.Skipped[i], texts)) { Spacing = Spacing.Small };
            yield return i == 0 ? CardBlock.Of(DigestOverview.Heading(texts["Digests.SaidWhyNot"]), skipped) : CardBlock.Of(skipped);
        }
    }

    private static string Skipped(SkippedPrompt skipped, Texts texts)
    {
        var reason = texts[$"CheckIns.Skip{skipped.Reason}"];
        return texts["Digests.NameAnd", PeopleNames.Of(skipped.Name, skipped.IsActive, texts), skipped.Words is { } words
            ? texts["Digests.ReasonAndWords", reason, CardText.Escape(words)]
            : reason];
    }

    /// <summary>Each person once, with how often where that is more than once.</summary>
    private static List<string> Names(IEnumerable<SilentPrompt> prompts, Texts texts) =>
        [.. prompts.GroupBy(s => s.PersonId).Select(person => (person.First().Name, person.Key, Times: person.Count()))
            .OrderBy(p => p.Name, StringComparer.Create(texts.Culture, ignoreCase: true)).ThenBy(p => p.Key.Value)
            .Select(p => p.Times == 1 ? CardText.EscapeLine(p.Name) : texts["Digests.NameTimes", CardText.EscapeLine(p.Name), p.Times])];
}
