using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Delivery;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Occasion).HasMaxLength(Delivery.Occasion.MaxKey);
        message.HasIndex(m => m.Occasion).IsUnique();
        message.Property(m => m.Revises).HasMaxLength(Delivery.Occasion.MaxKey);
        message.Property(m => m.RevisesActivityId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.ConversationId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.ServiceUrl).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.TenantId).HasMaxLength(64);
        message.Property(m => m.ActivityId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.LeasedBy).HasMaxLength(100);
        message.Property(m => m.Error).HasMaxLength(OutboxMessage.MaxError);
        message.HasIndex(m => new { m.Status, m.DueAt });
        message.HasIndex(m => m.PersonId);
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
