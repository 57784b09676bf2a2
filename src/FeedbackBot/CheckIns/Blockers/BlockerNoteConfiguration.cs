using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Blockers;

internal sealed class BlockerNoteConfiguration : IEntityTypeConfiguration<BlockerNote>
{
    public void Configure(EntityTypeBuilder<BlockerNote> note)
    {
        note.ToTable("CheckInBlockerNotes");
        note.HasIndex(n => new { n.BlockerId, n.At });

        // Who was brought a blocker may see it: asked for on every look at one.
        note.HasIndex(n => new { n.PersonId, n.Kind });
        note.Property(n => n.Text).HasMaxLength(BlockerNote.MaxText);
        note.HasOne<Blocker>().WithMany().HasForeignKey(n => n.BlockerId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
