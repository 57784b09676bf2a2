using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Values.Posting;

internal sealed class KpiReceiptConfiguration : IEntityTypeConfiguration<KpiReceipt>
{
    public void Configure(EntityTypeBuilder<KpiReceipt> receipt)
    {
        receipt.ToTable("KpiReceipts");
        receipt.Property(r => r.Client).HasMaxLength(KpiValue.MaxClient);
        receipt.Property(r => r.Key).HasMaxLength(KpiReceipt.MaxKey);
        receipt.HasIndex(r => new { r.Client, r.Key }).IsUnique();
        receipt.HasIndex(r => r.At);
        receipt.Property(r => r.RequestHash).HasMaxLength(64);
        receipt.Property(r => r.Answer).HasMaxLength(KpiReceipt.MaxAnswer);
    }
}
