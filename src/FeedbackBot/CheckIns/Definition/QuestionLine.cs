using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>A question written the way it would be typed; reading it back gives the same question.</summary>
internal static class QuestionLine
{
    public static string Of(Texts texts, Question question)
    {
        var words = new List<string>();
        if (question.After is { } after)
            words.Add(texts["CheckIns.WordIf", FollowUpText.Write(after, texts)]);
        if (question.Group is { } group)
            words.Add(group.Length == 0 ? texts["CheckIns.WordRotate"] : texts["CheckIns.WordRotateIn", group]);
        if (question.IsOptional)
            words.Add(texts["CheckIns.WordOptional"]);
        if (question.Plan != PlanPart.None)
            words.Add(texts[question.Plan == PlanPart.Made ? "CheckIns.WordPlan" : "CheckIns.WordPlanned"]);
        var kind = texts[$"CheckIns.Word{question.Kind}"];
        if (question.Kind == QuestionKind.Choice)
            words.Add($"{kind}({string.Join('|', question.Choices)})");
        else if (question.Kind != QuestionKind.Text || NeedsKind(question))
            words.Add(kind);
        return string.Join(": ", words.Append(question.Text));
    }

    /// <summary>A text that begins like a kind or another word must say that it is text.</summary>
    private static bool NeedsKind(Question question) =>
        QuestionText.Parse(question.Text, question.Id).Value is not { Kind: QuestionKind.Text, Plan: PlanPart.None, Group: null, IsOptional: false } plain
        || plain.Text != question.Text;
}
