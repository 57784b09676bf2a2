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
    public void Configure(EntityTypeBuilder<QuestionSet> set)
    {
        set.ToTable("CheckInQuestionSets");
        set.Property(s => s.Questions).HasConversion(
            new ValueConverter<IReadOnlyList<Question>, string>(questions => Write(questions), json => Read(json)),
            new ValueComparer<IReadOnlyList<Question>>(
                (a, b) => ReferenceEquals(a, b), questions => questions.Count, questions => questions));
    }

    private static string Write(IReadOnlyList<Question> questions) => JsonSerializer.Serialize(
        [.. questions.Select(q => new StoredQuestion(q.Id.Value, q.Kind, q.Text, [.. q.Choices]))], StoredQuestions.Default.StoredQuestionArray);

    private static IReadOnlyList<Question> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredQuestions.Default.StoredQuestionArray)!
            .Select(q => new Question(new QuestionId(q.Id), q.Kind, q.Text, q.Choices))];
}

internal sealed record StoredQuestion(Guid Id, QuestionKind Kind, string Text, string[] Choices);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredQuestion[]))]
internal sealed partial class StoredQuestions : JsonSerializerContext;
