using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.Goals.Indicators;

internal sealed class AddedIndicatorConfiguration : IEntityTypeConfiguration<AddedIndicator>
{
    public void Configure(EntityTypeBuilder<AddedIndicator> indicator)
    {
        indicator.ToTable("GoalIndicators");
        indicator.Property(i => i.Key).HasMaxLength(KpiTerms.MaxKey);
        indicator.HasIndex(i => i.Key).IsUnique();
        indicator.Property(i => i.Name).HasMaxLength(KpiTerms.MaxName);
        indicator.Property(i => i.NameInChinese).HasMaxLength(KpiTerms.MaxName);
        indicator.Property(i => i.Formula).HasMaxLength(AddedIndicator.MaxFormula);
        indicator.Property(i => i.FormulaInChinese).HasMaxLength(AddedIndicator.MaxFormula);
        indicator.Property(i => i.Guards).HasConversion(
            new ValueConverter<IReadOnlyList<Guard>, string>(guards => Write(guards), json => Read(json)),
            new ValueComparer<IReadOnlyList<Guard>>((a, b) => ReferenceEquals(a, b), guards => guards.Count, guards => guards));
        indicator.HasOne<Person>().WithMany().HasForeignKey(i => i.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static string Write(IReadOnlyList<Guard> guards) => JsonSerializer.Serialize([.. guards], StoredGuards.Default.GuardArray);

    private static IReadOnlyList<Guard> Read(string json) => JsonSerializer.Deserialize(json, StoredGuards.Default.GuardArray)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Guard[]))]
internal sealed partial class StoredGuards : JsonSerializerContext;
