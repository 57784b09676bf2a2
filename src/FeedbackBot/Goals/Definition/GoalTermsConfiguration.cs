using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.Goals.Definition;

/// <summary>A version is read and written whole, so its KPIs are one JSON text.</summary>
internal sealed class GoalTermsConfiguration : IEntityTypeConfiguration<GoalTerms>
{
    public void Configure(EntityTypeBuilder<GoalTerms> terms)
    {
        terms.ToTable("GoalTerms");
        terms.HasIndex(t => new { t.GoalId, t.Number }).IsUnique();
        terms.Property(t => t.Reason).HasMaxLength(GoalTerms.MaxReason);
        terms.Property(t => t.Kpis).HasConversion(
            new ValueConverter<IReadOnlyList<KpiTerms>, string>(kpis => KpiJson.Write(kpis), json => KpiJson.Read(json)),
            new ValueComparer<IReadOnlyList<KpiTerms>>((a, b) => ReferenceEquals(a, b), kpis => kpis.Count, kpis => kpis));
        terms.HasOne<Goal>().WithMany().HasForeignKey(t => t.GoalId).OnDelete(DeleteBehavior.Restrict);
        terms.HasOne<Person>().WithMany().HasForeignKey(t => t.WrittenBy).OnDelete(DeleteBehavior.Restrict);
    }
}
