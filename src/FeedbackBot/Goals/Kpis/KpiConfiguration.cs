using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.Goals.Kpis;

internal sealed class KpiConfiguration : IEntityTypeConfiguration<Kpi>
{
    public void Configure(EntityTypeBuilder<Kpi> kpi)
    {
        kpi.ToTable("Kpis");
        kpi.Property(k => k.Key).HasMaxLength(KpiTerms.MaxKey);
        kpi.Property(k => k.LiveKey).HasMaxLength(KpiTerms.MaxKey);
        kpi.Property(k => k.Indicator).HasMaxLength(KpiTerms.MaxKey);
        kpi.HasIndex(k => k.LiveKey).IsUnique();
        kpi.Property(k => k.Name).HasMaxLength(KpiTerms.MaxName);
        kpi.Property(k => k.Terms).HasConversion(
            new ValueConverter<KpiTerms?, string?>(terms => terms == null ? null : KpiJson.WriteOne(terms), json => json == null ? null : KpiJson.ReadOne(json)),
            new ValueComparer<KpiTerms?>((a, b) => ReferenceEquals(a, b), terms => terms == null ? 0 : terms.Id.GetHashCode(), terms => terms));
        kpi.HasIndex(k => k.DataOwnerId);
        kpi.HasOne<Goal>().WithMany().HasForeignKey(k => k.GoalId).OnDelete(DeleteBehavior.Restrict);
        kpi.HasOne<Person>().WithMany().HasForeignKey(k => k.DataOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
