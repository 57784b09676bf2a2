using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Blockers;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>A question as it is typed after --ask: "What did you finish?", "mood: How was your week?", "choice(a|b): Which?", in either language.</summary>
internal static partial class QuestionText
{
    private static readonly Dictionary<string, QuestionKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = QuestionKind.Text,
        ["文本"] = QuestionKind.Text,
        ["文字"] = QuestionKind.Text,
        ["mood"] = QuestionKind.Mood,
        ["心情"] = QuestionKind.Mood,
        ["情绪"] = QuestionKind.Mood,
        ["rating"] = QuestionKind.Rating,
        ["评分"] = QuestionKind.Rating,
        ["打分"] = QuestionKind.Rating,
        ["number"] = QuestionKind.Number,
        ["数字"] = QuestionKind.Number,
        ["数值"] = QuestionKind.Number,
        ["choice"] = QuestionKind.Choice,
        ["选择"] = QuestionKind.Choice,
        ["单选"] = QuestionKind.Choice,
        ["yesno"] = QuestionKind.YesNo,
        ["yes/no"] = QuestionKind.YesNo,
        ["是否"] = QuestionKind.YesNo,
        ["是非"] = QuestionKind.YesNo,
        ["blocker"] = QuestionKind.Blocker,
        ["障碍"] = QuestionKind.Blocker,
        ["阻碍"] = QuestionKind.Blocker,
        ["阻塞"] = QuestionKind.Blocker,
    };

    public static Parsed<Question> Parse(string typed, QuestionId id)
    {
        var line = TypedText.Line(typed);
        var shown = CardText.EscapeLine(line.Length > 60 ? line[..60] + "…" : line);
        var match = Prefix().Match(line);
        var (kind, text, options) = (QuestionKind.Text, line, (string?)null);
        if (match.Success && Kinds.TryGetValue(match.Groups["kind"].Value, out kind))
            (text, options) = (line[match.Length..].Trim(), match.Groups["options"] is { Success: true } given ? given.Value : null);
        else if (match.Success && match.Groups["options"].Success)
            return new Problem("CheckIns.AskKindUnknown", shown, CardText.EscapeLine(match.Groups["kind"].Value));
        if (text.Length == 0)
            return new Problem("CheckIns.AskEmpty", shown);
        if (text.Length > Question.MaxText)
            return new Problem("CheckIns.AskTooLong", shown, text.Length, Question.MaxText);
        if (kind != QuestionKind.Choice)
            return options is null ? new Question(id, kind, text, []) : new Problem("CheckIns.AskNoChoices", shown);

        var choices = (options ?? "").Split(['|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (choices.Length is < Question.MinChoices or > Question.MaxChoices)
            return new Problem("CheckIns.AskChoices", shown, Question.MinChoices, Question.MaxChoices, choices.Length);
        if (choices.FirstOrDefault(c => c.Length > Question.MaxChoice) is { } tooLong)
            return new Problem("CheckIns.AskChoiceLong", shown, CardText.EscapeLine(tooLong[..20] + "…"), Question.MaxChoice);
        if (choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Length)
            return new Problem("CheckIns.AskChoiceTwice", shown);
        return new Question(id, kind, text, choices);
    }

    [GeneratedRegex(@"^(?<kind>[\p{L}/]+)\s*(?:[(（](?<options>[^()（）]*)[)）])?\s*[:：]")]
    private static partial Regex Prefix();
}
