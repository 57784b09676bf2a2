using System.Text.Json;
using FeedbackBot.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Benchmarks;

/// <summary>
/// The least a bot could do: parse the activity, write one row as durably as we do, answer. Once by hand, which is the
/// floor, and once through EF Core as its documentation has it, which tells what of the rest is EF's.
/// </summary>
internal sealed class Floor(WebApplication app) : IAsyncDisposable
{
    public Uri ByHand { get; } = new(app.Urls.First());

    public Uri ThroughEf { get; } = new(new Uri(app.Urls.First()), "ef");

    public static async Task<Floor> StartAsync(string database)
    {
        var connection = $"Data Source={database}";
        await RunAsync(connection, "CREATE TABLE IF NOT EXISTS Floor (Id TEXT PRIMARY KEY, Sender TEXT NOT NULL)");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContextPool<FloorDb>(options => options.UseSqlite(connection));
        var app = builder.Build();
        app.MapPost("/", async (HttpRequest request) =>
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, BotFrameworkJson.Default.Activity);
            await RunAsync(connection, "INSERT INTO Floor (Id, Sender) VALUES ($id, $sender)", activity!.Id, activity.From?.AadObjectId);
            return Results.Ok();
        });
        app.MapPost("/ef", async (HttpRequest request, FloorDb db) =>
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, BotFrameworkJson.Default.Activity);
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;");
            db.Add(new FloorRow { Id = activity!.Id!, Sender = activity.From!.AadObjectId! });
            await db.SaveChangesAsync();
            return Results.Ok();
        });
        await app.StartAsync();
        return new Floor(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task RunAsync(string connectionString, string sql, string? id = null, string? sender = null)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; " + sql;
        command.Parameters.AddWithValue("$id", id ?? "");
        command.Parameters.AddWithValue("$sender", sender ?? "");
        await command.ExecuteNonQueryAsync();
    }
}

internal sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<FloorRow>().ToTable("Floor");
}

internal sealed class FloorRow
{
    public required string Id { get; init; }

    public required string Sender { get; init; }
}
