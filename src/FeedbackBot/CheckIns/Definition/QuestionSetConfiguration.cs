using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>A set is read and written whole, so it is one JSON text: reading a prompt's questions costs no further query.</summary>
internal sealed class QuestionSetConfiguration : IEntityTypeConfiguration<QuestionSet>
{
    private const int MostKept = 200;
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Question>> LastRead = new(StringComparer.Ordinal);

    public void Configure(EntityTypeBuilder<QuestionSet> set)
    {
        set.ToTable("CheckInQuestionSets");
        set.Property(s => s.Questions).HasConversion(
            new ValueConverter<IReadOnlyList<Question>, string>(questions => Write(questions), json => Read(json)),
            new ValueComparer<IReadOnlyList<Question>>(
                (a, b) => ReferenceEquals(a, b), questions => questions.Count, questions => questions));
    }

    private static string Write(IReadOnlyList<Question> questions) => JsonSerializer.Serialize(
        [.. questions.Select(Stored)], StoredQuestions.Default.StoredQuestionArray);

    // A set never changes and a click reads one: the few that are in use are read once.
    private static IReadOnlyList<Question> Read(string json)
    {
        if (LastRead.Count > MostKept)
            LastRead.Clear();
        return LastRead.GetOrAdd(json, ReadAnew);
    }

    private static IReadOnlyList<Question> ReadAnew(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredQuestions.Default.StoredQuestionArray)!
            .Select(Question)];

    private static StoredQuestion Stored(Question q) => new(q.Id.Value, q.Kind, q.Text, [.. q.Choices])
    {
        Optional = q.IsOptional,
        After = q.After is { } after ? new StoredFollowUp(after.Of.Value, after.When, after.Bound) : null,
        Group = q.Group,
        Plan = q.Plan,
    };

    private static Question Question(StoredQuestion q) => new(new QuestionId(q.Id), q.Kind, q.Text, q.Choices)
    {
        IsOptional = q.Optional,
        After = q.After is { } after ? new FollowUp(new QuestionId(after.Of), after.When, after.Bound) : null,
        Group = q.Group,
        Plan = q.Plan,
    };
}

internal sealed record StoredQuestion(Guid Id, QuestionKind Kind, string Text, string[] Choices)
{
    public bool Optional { get; init; }

    public StoredFollowUp? After { get; init; }

    public string? Group { get; init; }

    public PlanPart Plan { get; init; }
}

internal sealed record StoredFollowUp(Guid Of, FollowUpWhen When, string Bound);

// Read on the way of every click: what a question does not have is not written either.
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredQuestion[]))]
internal sealed partial class StoredQuestions : JsonSerializerContext;
