using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The input for each kind of question.</summary>
internal static class CheckInInputs
{
    public static CardElement For(Texts texts, Question question, string id, string? value) => question.Kind switch
    {
        QuestionKind.Text => Words(texts, question, id, value),
        QuestionKind.Blocker => Words(texts, question, id, value) with { Placeholder = texts["CheckIns.BlockerHint"] },
        QuestionKind.Mood => Choices(texts, question, id, value, "CheckIns.NeedsMood", Scores(score => texts[$"CheckIns.Mood{score}"])),
        QuestionKind.Rating => Rating(texts, question, id, value),
        QuestionKind.Number => Number(texts, question, id, value),
        QuestionKind.Choice => Choices(texts, question, id, value, "CheckIns.NeedsChoice",
            [.. question.Choices.Select((choice, i) => new Choice(choice, Text(i + 1)))]),
        QuestionKind.YesNo => Choices(texts, question, id, value, "CheckIns.NeedsChoice",
            [new(texts["CheckIns.Yes"], AnswerReader.Yes), new(texts["CheckIns.No"], AnswerReader.No)]),
        _ => throw new InvalidOperationException($"Unknown kind of question {question.Kind}"),
    };

    private static TextInput Words(Texts texts, Question question, string id, string? value) => new(id, question.Text)
    {
        IsMultiline = true,
        MaxLength = Answer.MaxText,
        IsRequired = question.IsRequired,
        ErrorMessage = question.IsRequired ? texts["CheckIns.NeedsAnswer"] : null,
        Value = value,
        Spacing = Spacing.Medium,
    };

    /// <summary>What was typed and is no number is given back in a text input, which can hold it.</summary>
    private static CardElement Number(Texts texts, Question question, string id, string? value)
    {
        var number = decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : (decimal?)null;
        return value is null || number is not null
            ? new NumberInput(id, question.Text)
            {
                IsRequired = question.IsRequired,
                ErrorMessage = texts["CheckIns.NeedsNumber"],
                Value = number,
                Spacing = Spacing.Medium,
            }
            : new TextInput(id, question.Text)
            {
                IsRequired = question.IsRequired,
                ErrorMessage = texts["CheckIns.NeedsNumber"],
                Value = value,
                Spacing = Spacing.Medium,
            };
    }

    private static RatingInput Rating(Texts texts, Question question, string id, string? value) => new(
        question.Text, Choices(texts, question, id, value, "CheckIns.NeedsRating", Scores(score => texts["CheckIns.RatingOf", score])))
    {
        Max = AnswerReader.MaxScore,
        IsRequired = question.IsRequired,
        ErrorMessage = texts["CheckIns.NeedsRating"],
        Value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= AnswerReader.MaxScore ? score : null,
        Spacing = Spacing.Medium,
    };

    private static ChoiceSetInput Choices(
        Texts texts, Question question, string id, string? value, string problem, IReadOnlyList<Choice> choices) =>
        new(id, question.Text, choices)
        {
            Style = ChoiceSetStyle.Expanded,
            IsRequired = question.IsRequired,
            ErrorMessage = texts[problem],
            Value = choices.Any(choice => choice.Value == value) ? value : null,
            Spacing = Spacing.Medium,
        };

    private static IReadOnlyList<Choice> Scores(Func<int, string> title) =>
        [.. Enumerable.Range(AnswerReader.MinScore, AnswerReader.MaxScore).Select(score => new Choice(title(score), Text(score)))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
