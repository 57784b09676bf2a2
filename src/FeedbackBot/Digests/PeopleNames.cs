using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

internal static class PeopleNames
{
    /// <summary>The name as it may stand in a card's text; of somebody who has left, it says so.</summary>
    public static string Of(string name, bool isActive, Texts texts)
    {
        var shown = CardText.EscapeLine(name);
        return isActive ? shown : texts["Digests.HasLeft", shown];
    }
}
