using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Delivery;

internal sealed class ChatAddressConfiguration : IEntityTypeConfiguration<ChatAddress>
{
    public void Configure(EntityTypeBuilder<ChatAddress> address)
    {
        address.ToTable("ChatAddresses");
        address.HasKey(a => a.PersonId);
        address.Property(a => a.PersonId).ValueGeneratedNever();
        address.Property(a => a.ConversationId).HasMaxLength(OutboxMessage.MaxAddress);
        address.Property(a => a.ServiceUrl).HasMaxLength(OutboxMessage.MaxAddress);
        address.Property(a => a.TenantId).HasMaxLength(ChatAddress.MaxTenant);
        address.Property(a => a.BotId).HasMaxLength(ChatAddress.MaxBot);
        address.Ignore(a => a.IsClosed);
        address.HasIndex(a => a.Reachability);
        address.HasOne<Person>().WithOne().HasForeignKey<ChatAddress>(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
