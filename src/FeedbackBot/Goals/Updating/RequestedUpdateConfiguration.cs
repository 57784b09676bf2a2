using FeedbackBot.Goals.Kpis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Updating;

internal sealed class RequestedUpdateConfiguration : IEntityTypeConfiguration<RequestedUpdate>
{
    public void Configure(EntityTypeBuilder<RequestedUpdate> update)
    {
        update.ToTable("RequestedUpdates");
        update.HasKey(u => new { u.KpiId, u.Until });
        update.HasIndex(u => u.RequestId);
        update.HasOne<UpdateRequest>().WithMany().HasForeignKey(u => u.RequestId).OnDelete(DeleteBehavior.Cascade);
        update.HasOne<Kpi>().WithMany().HasForeignKey(u => u.KpiId).OnDelete(DeleteBehavior.Restrict);
    }
}
