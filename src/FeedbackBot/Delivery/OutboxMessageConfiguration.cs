using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Delivery;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    // Almost every row is done; only the few open ones are looked for all the time.
    private const string Open = "\"Status\" IN ('Waiting', 'Sending')";

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.HasKey(m => m.Number);
        message.Property(m => m.Number).ValueGeneratedOnAdd();
        message.HasIndex(m => m.Id).IsUnique();
        message.Ignore(m => m.IsOpen);
        message.Ignore(m => m.IsUnasked);
        message.Property(m => m.Lane).HasMaxLength(OutboxMessage.MaxAddress + 20);
        message.Property(m => m.Occasion).HasMaxLength(Delivery.Occasion.MaxKey);
        message.HasIndex(m => m.Occasion).IsUnique();
        message.Property(m => m.Revises).HasMaxLength(Delivery.Occasion.MaxKey);
        message.Property(m => m.RevisesActivityId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.ConversationId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.ChannelId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.ThreadOf).HasMaxLength(Delivery.Occasion.MaxKey);
        message.Property(m => m.ServiceUrl).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.TenantId).HasMaxLength(OutboxMessage.MaxTenant);
        message.Property(m => m.ActivityId).HasMaxLength(OutboxMessage.MaxAddress);
        message.Property(m => m.LeasedBy).HasMaxLength(100);
        message.Property(m => m.Error).HasMaxLength(OutboxMessage.MaxError);
        message.HasIndex(m => new { m.IsAnswer, m.DueAt, m.Number }).HasFilter(Open).HasDatabaseName("IX_Outbox_Due");
        message.HasIndex(m => new { m.Lane, m.Number }).HasFilter(Open).HasDatabaseName("IX_Outbox_Lane");
        message.HasIndex(m => m.Revises);
        message.HasIndex(m => new { m.Status, m.CreatedAt });
        message.HasIndex(m => m.PersonId);
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
