using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>What kind of question it is and when it is asked, in words: "mood, 1 to 5; optional".</summary>
internal static class QuestionWords
{
    public static string Of(Texts texts, Question question, IReadOnlyList<Question> all)
    {
        var kind = texts[$"CheckIns.Kind{question.Kind}"];
        var words = new List<string>
        {
            question.Choices.Count == 0 ? kind : texts["CheckIns.KindChoices", kind, string.Join(" | ", question.Choices.Select(CardText.EscapeLine))],
        };
        if (question.IsOptional && question.Kind != QuestionKind.Blocker)
            words.Add(texts["CheckIns.SaidOptional"]);
        if (question.Plan != PlanPart.None)
            words.Add(texts[question.Plan == PlanPart.Made ? "CheckIns.SaidPlan" : "CheckIns.SaidPlanned"]);
        if (question.Group is not null)
            words.Add(texts["CheckIns.SaidRotates"]);
        if (question.After is { } after)
            words.Add(texts["CheckIns.SaidAfter", all.ToList().FindIndex(q => q.Id == after.Of) + 1, CardText.EscapeLine(FollowUpText.Write(after, texts))]);
        return string.Join(texts["CheckIns.SaidSeparator"], words);
    }
}
