using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.CheckIns.Anonymity;

internal sealed class UrnConfiguration : IEntityTypeConfiguration<Urn>
{
    public void Configure(EntityTypeBuilder<Urn> urn)
    {
        urn.ToTable("CheckInUrns");
        urn.HasKey(u => new { u.RoundId, u.Number });
        urn.Property(u => u.Number).ValueGeneratedNever();
        urn.Property(u => u.Slips).HasConversion(
            new ValueConverter<IReadOnlyList<Slip>, string>(slips => Write(slips), json => Read(json)),
            new ValueComparer<IReadOnlyList<Slip>>((a, b) => ReferenceEquals(a, b), slips => slips.Count, slips => slips));
        urn.HasOne<Round>().WithMany().HasForeignKey(u => u.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    private static string Write(IReadOnlyList<Slip> slips) => JsonSerializer.Serialize(
        [.. slips.Select(s => new StoredSlip(s.Question.Value, s.Team, s.Value))], StoredSlips.Default.StoredSlipArray);

    private static IReadOnlyList<Slip> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredSlips.Default.StoredSlipArray)!
            .Select(s => new Slip(new QuestionId(s.Question), s.Team, s.Value))];
}

internal sealed record StoredSlip(Guid Question, string? Team, string Value);

[JsonSerializable(typeof(StoredSlip[]))]
internal sealed partial class StoredSlips : JsonSerializerContext;
