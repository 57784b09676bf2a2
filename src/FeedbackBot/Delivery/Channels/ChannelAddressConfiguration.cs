using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Delivery.Channels;

internal sealed class ChannelAddressConfiguration : IEntityTypeConfiguration<ChannelAddress>
{
    public void Configure(EntityTypeBuilder<ChannelAddress> channel)
    {
        channel.ToTable("ChannelAddresses");
        channel.HasKey(c => c.Id);
        channel.Property(c => c.Id).HasMaxLength(OutboxMessage.MaxAddress).ValueGeneratedNever();
        channel.Property(c => c.TeamId).HasMaxLength(OutboxMessage.MaxAddress);
        channel.Property(c => c.Name).HasMaxLength(ChannelAddress.MaxName);
        channel.Property(c => c.ServiceUrl).HasMaxLength(OutboxMessage.MaxAddress);
        channel.Property(c => c.TenantId).HasMaxLength(ChatAddress.MaxTenant);
        channel.Property(c => c.BotId).HasMaxLength(ChatAddress.MaxBot);
        channel.HasIndex(c => c.TeamId);
    }
}
