using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.CheckIns.Anonymity;

internal sealed class AnonymousResultConfiguration : IEntityTypeConfiguration<AnonymousResult>
{
    public void Configure(EntityTypeBuilder<AnonymousResult> result)
    {
        result.ToTable("CheckInAnonymousResults");
        result.HasKey(r => r.RoundId);
        result.HasIndex(r => r.ClosedAt);
        result.HasIndex(r => r.CountedAt);
        result.Property(r => r.Questions).HasConversion(
            new ValueConverter<IReadOnlyList<QuestionResult>, string>(questions => Write(questions), json => Read(json)),
            new ValueComparer<IReadOnlyList<QuestionResult>>(
                (a, b) => ReferenceEquals(a, b), questions => questions.Count, questions => questions));
        result.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    private static string Write(IReadOnlyList<QuestionResult> questions) => JsonSerializer.Serialize(
        [.. questions.Select(q => new StoredResult(q.Question.Value, q.Count, [.. q.Counts], [.. q.Words], [.. q.Groups]))],
        StoredResults.Default.StoredResultArray);

    private static IReadOnlyList<QuestionResult> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredResults.Default.StoredResultArray)!
            .Select(q => new QuestionResult(new QuestionId(q.Question), q.Count, q.Counts, q.Words, q.Groups))];
}

internal sealed record StoredResult(Guid Question, int? Count, AnswerCount[] Counts, string[] Words, GroupResult[] Groups);

[JsonSerializable(typeof(StoredResult[]))]
internal sealed partial class StoredResults : JsonSerializerContext;
