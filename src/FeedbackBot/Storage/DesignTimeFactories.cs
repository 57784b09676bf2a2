using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FeedbackBot.Storage;

/// <summary>Lets "dotnet ef migrations add" make the contexts without starting the bot.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteFeedbackDb>
{
    public SqliteFeedbackDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFeedbackDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresFeedbackDb>
{
    public PostgresFeedbackDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresFeedbackDb>().UseNpgsql("Host=design").Options);
}
