using System.Globalization;
using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Decides what a typed or chosen value answers. The client checks too, but is not trusted.</summary>
internal static class AnswerReader
{
    public const string Yes = "yes";
    public const string No = "no";
    public const int MinScore = 1;
    public const int MaxScore = 5;

    /// <summary>In bytes on the wire: a text of nothing but rare characters grows sixfold there, and must still fit on a card.</summary>
    private const int MaxWritten = 18 * 1024;

    public static AnswerReading Read(Question question, string? typed, CultureInfo culture)
    {
        var text = TypedText.Clean(typed ?? "");
        if (text.Length == 0)
            return question.IsRequired ? AnswerReading.Wrong("CheckIns.NeedsAnswer") : AnswerReading.Empty;
        return question.Kind switch
        {
            QuestionKind.Text or QuestionKind.Blocker => Words(text),
            QuestionKind.Mood => Score(text, "CheckIns.NeedsMood"),
            QuestionKind.Rating => Score(text, "CheckIns.NeedsRating"),
            QuestionKind.Number => TypedNumber.Parse(text, culture) is { } number
                ? AnswerReading.Of(number.ToString("0.############################", CultureInfo.InvariantCulture))
                : AnswerReading.Wrong("CheckIns.NeedsNumber"),
            QuestionKind.Choice => ChoiceOf(question, text),
            QuestionKind.Goal => Words(text),
            QuestionKind.YesNo => text is Yes or No ? AnswerReading.Of(text) : AnswerReading.Wrong("CheckIns.NeedsChoice"),
            _ => throw new InvalidOperationException($"Unknown kind of question {question.Kind}"),
        };
    }

    /// <summary>The answer as people read it, escaped for a card.</summary>
    public static string Show(Question question, Answer answer, Texts texts) => Show(question, answer.Value, answer.Score, texts);

    /// <inheritdoc cref="Show(Question, Answer, Texts)" />
    public static string Show(Question question, string value, int? score, Texts texts) => question.Kind switch
    {
        QuestionKind.Mood => texts[$"CheckIns.Mood{score}"],
        QuestionKind.Rating => texts["CheckIns.RatingOf", score],
        QuestionKind.Goal => texts.Count("CheckIns.GoalSaid", int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0),
        QuestionKind.YesNo => texts[value == Yes ? "CheckIns.Yes" : "CheckIns.No"],
        QuestionKind.Number => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,0.############################", texts.Culture),
        _ => CardText.Escape(value),
    };

    private static AnswerReading Words(string text) =>
        text.Length > Answer.MaxText || JsonEncodedText.Encode(text, CardJson.Encoder).EncodedUtf8Bytes.Length > MaxWritten
            ? AnswerReading.Wrong("CheckIns.TooLong", text.Length, Answer.MaxText)
            : AnswerReading.Of(text);

    private static AnswerReading Score(string text, string problem) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= MinScore and <= MaxScore && number == decimal.Truncate(number)
            ? new AnswerReading(new AnswerValue(((int)number).ToString(CultureInfo.InvariantCulture), (int)number), null)
            : AnswerReading.Wrong(problem);

    private static AnswerReading ChoiceOf(Question question, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= question.Choices.Count
            ? AnswerReading.Of(question.Choices[number - 1])
            : AnswerReading.Wrong("CheckIns.NeedsChoice");
}

/// <summary>A value, a problem, or neither where nothing was answered and nothing had to be.</summary>
internal sealed record AnswerReading(AnswerValue? Value, AnswerProblem? Problem)
{
    public static readonly AnswerReading Empty = new(null, null);

    public static AnswerReading Of(string text) => new(new AnswerValue(text), null);

    public static AnswerReading Wrong(string key, params object[] args) => new(null, new AnswerProblem(key, args));
}

internal sealed record AnswerProblem(string Key, params object[] Args)
{
    public string In(Texts texts) => texts[Key, Args];
}
