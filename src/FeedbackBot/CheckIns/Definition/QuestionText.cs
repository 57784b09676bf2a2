using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Blockers;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>
/// A question as it is typed after --ask: "What did you finish?", "mood: How was your week?", "choice(a|b): Which?", in
/// either language. Words before the kind say more: "optional:", "plan:", "planned:", "rotate:", "if &lt;=2:".
/// </summary>
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
        ["goal"] = QuestionKind.Goal,
        ["目标"] = QuestionKind.Goal,
        ["指标"] = QuestionKind.Goal,
        ["障碍"] = QuestionKind.Blocker,
        ["阻碍"] = QuestionKind.Blocker,
        ["阻塞"] = QuestionKind.Blocker,
    };

    private static readonly Dictionary<string, QuestionWord> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["optional"] = QuestionWord.Optional,
        ["可选"] = QuestionWord.Optional,
        ["选填"] = QuestionWord.Optional,
        ["plan"] = QuestionWord.Plan,
        ["计划"] = QuestionWord.Plan,
        ["planned"] = QuestionWord.Planned,
        ["上次计划"] = QuestionWord.Planned,
        ["rotate"] = QuestionWord.Rotate,
        ["轮换"] = QuestionWord.Rotate,
    };

    /// <param name="earlier">The last question before it that everybody gets: what "if" refers to.</param>
    public static Parsed<Question> Parse(string typed, QuestionId id, Question? earlier = null)
    {
        var line = TypedText.Line(typed);
        var shown = CardText.EscapeLine(line.Length > 60 ? line[..60] + "…" : line);
        var question = new Question(id, QuestionKind.Text, "", []);
        var (rest, options) = (line, (string?)null);
        for (var isDone = false; !isDone;)
        {
            if (If().Match(rest) is { Success: true } condition && question.After is null)
            {
                var read = FollowUpText.Parse(condition.Groups["condition"].Value, shown, earlier);
                if (read.Problem is { } problem)
                    return problem;
                question = question with { After = read.Value };
                rest = rest[condition.Length..].Trim();
                continue;
            }

            var match = Prefix().Match(rest);
            var (word, given) = (match.Groups["word"].Value, match.Groups["options"]);
            isDone = true;
            if (match.Success && Kinds.TryGetValue(word, out var kind))
                (question, options) = (question with { Kind = kind, IsOptional = question.IsOptional || match.Groups["mark"].Success }, given.Success ? given.Value : null);
            else if (match.Success && Words.TryGetValue(word, out var more))
                (question, isDone) = (With(question, more, given.Value), false);
            else if (match.Success && given.Success)
                return new Problem("CheckIns.AskKindUnknown", shown, CardText.EscapeLine(word));
            else
                break;
            rest = rest[match.Length..].Trim();
        }

        return Checked(question with { Text = rest }, options, shown);
    }

    private static Question With(Question question, QuestionWord word, string options) => word switch
    {
        QuestionWord.Plan => question with { Plan = PlanPart.Made },
        QuestionWord.Planned => question with { Plan = PlanPart.Recalled },
        QuestionWord.Rotate => question with { Group = options.Trim() is var group && group.Length > Question.MaxGroup ? group[..Question.MaxGroup] : group },
        _ => question with { IsOptional = true },
    };

    private static Parsed<Question> Checked(Question question, string? options, string shown)
    {
        if (question.Text.Length == 0)
            return new Problem("CheckIns.AskEmpty", shown);
        if (question.Text.Length > Question.MaxText)
            return new Problem("CheckIns.AskTooLong", shown, question.Text.Length, Question.MaxText);
        if (question.Plan == PlanPart.Made && question.Kind != QuestionKind.Text)
            return new Problem("CheckIns.AskPlanWords", shown);
        if (question.IsSupplied && (question.After is not null || question.Plan != PlanPart.None))
            return new Problem("CheckIns.GoalPlain", shown);
        if (question.Kind != QuestionKind.Choice)
            return options is null ? question : new Problem("CheckIns.AskNoChoices", shown);

        var choices = (options ?? "").Split(['|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (choices.Length is < Question.MinChoices or > Question.MaxChoices)
            return new Problem("CheckIns.AskChoices", shown, Question.MinChoices, Question.MaxChoices, choices.Length);
        if (choices.FirstOrDefault(c => c.Length > Question.MaxChoice) is { } tooLong)
            return new Problem("CheckIns.AskChoiceLong", shown, CardText.EscapeLine(tooLong[..20] + "…"), Question.MaxChoice);
        if (choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Length)
            return new Problem("CheckIns.AskChoiceTwice", shown);
        return question with { Choices = choices };
    }

    [GeneratedRegex(@"^(?<word>[\p{L}/]+)(?<mark>[?？])?\s*(?:[(（](?<options>[^()（）]*)[)）])?\s*[:：]")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:if\s+|如果\s*|若\s*)(?<condition>[^:：]{1,80})[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex If();

    private enum QuestionWord
    {
        Optional,
        Plan,
        Planned,
        Rotate,
    }
}
