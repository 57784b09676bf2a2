using FeedbackBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Storage;

public sealed class SqlitePragmasTests
{
    /// <summary>EF looks read-only whether a database is there; another node may have made the file just now and not set it to WAL yet.</summary>
    [Fact]
    public async Task Looking_at_a_file_read_only_writes_nothing_to_it()
    {
        var file = Path.Combine(Path.GetTempPath(), $"feedbackbot_pragmas_{Environment.ProcessId}.db");
        try
        {
            await using (var plain = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                await plain.OpenAsync(TestContext.Current.CancellationToken);
                await using var command = plain.CreateCommand();
                command.CommandText = "CREATE TABLE \"Things\" (\"Id\" INTEGER)";
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            await using var db = new DbContext(new DbContextOptionsBuilder().UseSqlite($"Data Source={file};Mode=ReadOnly;Pooling=False").AddInterceptors(new SqlitePragmas()).Options);
            (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM \"Things\"").SingleAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
