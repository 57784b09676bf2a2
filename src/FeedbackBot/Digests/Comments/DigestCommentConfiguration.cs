using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests.Comments;

internal sealed class DigestCommentConfiguration : IEntityTypeConfiguration<DigestComment>
{
    public void Configure(EntityTypeBuilder<DigestComment> comment)
    {
        comment.ToTable("DigestComments");
        comment.Property(c => c.Text).HasMaxLength(DigestComment.MaxText);
        comment.Property(c => c.Reply).HasMaxLength(DigestComment.MaxText);
        comment.HasIndex(c => c.PersonId);
        comment.HasIndex(c => c.ManagerId);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.ManagerId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
