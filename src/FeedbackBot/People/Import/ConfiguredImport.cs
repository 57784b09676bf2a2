using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People.Import;

/// <summary>Remembers which content of the files named in configuration was imported last: the same content is not imported twice.</summary>
internal sealed class ConfiguredImport
{
    /// <summary>There is one row.</summary>
    public const string OnlyKey = "people";

    private ConfiguredImport()
    {
    }

    public string Key { get; private set; } = OnlyKey;

    /// <summary>SHA-256 of the files' bytes.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public static ConfiguredImport Of(string hash, DateTimeOffset now) => new() { ContentHash = hash, At = now };

    public void Again(string hash, DateTimeOffset now) => (ContentHash, At) = (hash, now);
}

internal sealed class ConfiguredImportConfiguration : IEntityTypeConfiguration<ConfiguredImport>
{
    public void Configure(EntityTypeBuilder<ConfiguredImport> import)
    {
        import.ToTable("ConfiguredImports");
        import.HasKey(i => i.Key);
        import.Property(i => i.Key).HasMaxLength(20);
        import.Property(i => i.ContentHash).HasMaxLength(64);
    }
}
