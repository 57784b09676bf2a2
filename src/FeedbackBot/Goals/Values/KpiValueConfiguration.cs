using System.Globalization;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Values;

internal sealed class KpiValueConfiguration : IEntityTypeConfiguration<KpiValue>
{
    public void Configure(EntityTypeBuilder<KpiValue> value)
    {
        value.ToTable("KpiValues");
        value.HasIndex(v => new { v.KpiId, v.At, v.Revision }).IsUnique();

        // Who says how sure they are is rare: without it, all values of a KPI are read to find that nobody did.
        value.HasIndex(v => new { v.KpiId, v.At }).HasFilter("\"Confidence\" IS NOT NULL");

        // Neither engine adds them up: a sum is over one KPI's period, in memory, and exact.
        value.Property(v => v.Value).HasConversion(
            number => number.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture)).HasMaxLength(40);
        value.Property(v => v.Note).HasMaxLength(KpiValue.MaxNote);
        value.Property(v => v.Client).HasMaxLength(KpiValue.MaxClient);
        value.HasOne<Kpi>().WithMany().HasForeignKey(v => v.KpiId).OnDelete(DeleteBehavior.Restrict);
        value.HasOne<Person>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
