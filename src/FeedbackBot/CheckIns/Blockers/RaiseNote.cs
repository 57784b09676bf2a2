using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Why a blocker comes to somebody again, in their words: how long nobody reacted, who is asked, and who is not because they are away.</summary>
internal sealed record RaiseNote(string OthersKey)
{
    public static readonly RaiseNote ToOwner = new("CheckIns.BlockerAskedToo");
    public static readonly RaiseNote ToSuperior = new("CheckIns.BlockerComesToYou");

    public string In(Texts texts, int workingDays, IReadOnlyList<Superior> above, Superior? told)
    {
        List<string> said = [texts.Count("CheckIns.BlockerSilent", workingDays)];
        foreach (var away in above.TakeWhile(s => s != told).Where(s => s.Person.IsActive && s.AwayUntil is not null))
            said.Add(texts["CheckIns.BlockerIsAway", CardText.EscapeLine(away.Person.Name), away.AwayUntil]);
        if (told is not null)
            said.Add(texts[OthersKey, CardText.EscapeLine(told.Person.Name)]);
        return said.Aggregate((a, b) => texts["CheckIns.ThenAlso", a, b]);
    }
}
