using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Tasks;

/// <summary>The words and numbers of a task as they are typed, in both languages.</summary>
internal static class TaskWords
{
    private static readonly Dictionary<string, Importance> Importances = new()
    {
        ["high"] = Importance.High,
        ["高"] = Importance.High,
        ["medium"] = Importance.Medium,
        ["mid"] = Importance.Medium,
        ["中"] = Importance.Medium,
        ["low"] = Importance.Low,
        ["低"] = Importance.Low,
    };

    public static Importance ImportanceOf(string? typed, Importance usual, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return usual;
        if (Importances.TryGetValue(TypedText.Comparable(typed), out var importance))
            return importance;
        problems.Add(new Problem("Goals.TaskImportanceWrong", CardText.EscapeLine(TypedText.Short(typed))));
        return usual;
    }

    /// <summary>A whole number of working days: "5", "5 days", "5天".</summary>
    public static int? DaysOf(string? typed, int least, int most, string problem, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var text = TypedText.Comparable(typed);
        foreach (var unit in (string[])["working days", "working day", "workdays", "days", "day", "d", "个工作日", "工作日", "天"])
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                text = text[..^unit.Length].Trim();
                break;
            }
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= most)
            return days;
        problems.Add(new Problem(problem, CardText.EscapeLine(TypedText.Short(typed)), least, most));
        return null;
    }
}
