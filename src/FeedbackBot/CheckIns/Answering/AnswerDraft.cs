using System.Text.Encodings.Web;
using System.Text.Json;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// What somebody has typed for a prompt and not sent: only they see it, nothing counts it, and it is forgotten when they
/// send, or some days after the round is over.
/// </summary>
internal sealed class AnswerDraft
{
    /// <summary>In characters of JSON: every question's longest answer, with room for what is escaped.</summary>
    public const int MaxJson = 100_000;

    /// <summary>In characters; more ids than a card shows.</summary>
    public const int MaxStill = 400;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private AnswerDraft()
    {
    }

    public PromptId PromptId { get; private set; }

    /// <summary>By the question's id, as typed; a question that was shown and left empty is in it, empty.</summary>
    public string Json { get; private set; } = "{}";

    /// <summary>The ids of the earlier blockers that are ticked as still there, with commas between; null where none were asked about.</summary>
    public string? Still { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public static AnswerDraft Of(PromptId prompt) => new() { PromptId = prompt };

    /// <returns>Whether it fits.</returns>
    public bool Write(IReadOnlyDictionary<QuestionId, string> typed, DateTimeOffset now)
    {
        var json = JsonSerializer.Serialize(typed.ToDictionary(t => t.Key.ToString(), t => t.Value), Plain);
        if (json.Length > MaxJson)
            return false;
        (Json, SavedAt) = (json, now);
        return true;
    }

    public void Tick(IReadOnlySet<BlockerId> still) => Still = string.Join(',', still);

    /// <summary>By the question's place in the set.</summary>
    public IReadOnlyDictionary<int, string> Read(IReadOnlyList<Question> questions)
    {
        var typed = JsonSerializer.Deserialize<Dictionary<string, string>>(Json)!;
        return questions.Select((question, i) => (i, found: typed.TryGetValue(question.Id.ToString(), out var value), value))
            .Where(q => q.found).ToDictionary(q => q.i, q => q.value!);
    }
}
