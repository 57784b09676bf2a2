using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Notes;

/// <summary>The kinds of notes as they are typed, in both languages.</summary>
internal static class NoteWords
{
    public static GoalNoteKind? Kind(string? typed) => TypedText.Comparable(typed ?? "") switch
    {
        "strength" or "strengths" or "优势" => GoalNoteKind.Strength,
        "weakness" or "weaknesses" or "劣势" => GoalNoteKind.Weakness,
        "opportunity" or "opportunities" or "机会" => GoalNoteKind.Opportunity,
        "threat" or "threats" or "威胁" => GoalNoteKind.Threat,
        "market" or "市场" => GoalNoteKind.Market,
        _ => null,
    };
}
