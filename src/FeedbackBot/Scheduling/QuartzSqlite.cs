using System.Data.Common;
using FeedbackBot.Storage;
using Microsoft.Data.Sqlite;

namespace FeedbackBot.Scheduling;

/// <summary>
/// Opens Quartz's own SQLite connections with the same settings as ours: it writes to the same file and has to wait for
/// our writer instead of failing with "database is locked".
/// </summary>
internal sealed class QuartzSqlite : DbProviderFactory
{
    public static readonly QuartzSqlite Instance = new();

    private QuartzSqlite()
    {
    }

    public override DbConnection CreateConnection() => new Connection();

    public override DbCommand CreateCommand() => SqliteFactory.Instance.CreateCommand();

    public override DbParameter CreateParameter() => SqliteFactory.Instance.CreateParameter();

    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => SqliteFactory.Instance.CreateConnectionStringBuilder();

    private sealed class Connection : SqliteConnection
    {
        public override void Open()
        {
            base.Open();
            using var command = CreateCommand();
            command.CommandText = SqlitePragmas.Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
