using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People.Import;

internal sealed class PendingImportConfiguration : IEntityTypeConfiguration<PendingImport>
{
    public void Configure(EntityTypeBuilder<PendingImport> import)
    {
        import.ToTable("PendingImports");
        import.HasOne<Person>().WithMany().HasForeignKey(i => i.By).OnDelete(DeleteBehavior.Restrict);
        import.HasIndex(i => new { i.Status, i.ExpiresAt });
    }
}
