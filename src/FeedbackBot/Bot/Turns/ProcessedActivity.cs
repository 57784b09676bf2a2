using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeedbackBot.BotFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// That an activity was handled, and what was answered: written in the same transaction as what it did, so that a resend
/// gets the first answer and does nothing. Forgotten after <see cref="KeptFor"/>; Teams resends within a minute.
/// </summary>
internal sealed class ProcessedActivity
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private ProcessedActivity()
    {
    }

    /// <summary>
    /// The first 63 bits of the key. A number is where its row is: written on the way of every click, this table has no
    /// index beside itself. Two activities of one day with the same number are as good as impossible, and told apart.
    /// </summary>
    public long Id { get; private set; }

    /// <summary>A hash of conversation and activity id: ids of channels have no length anybody promised.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The HTTP status of an invoke's answer; null for what is not an invoke.</summary>
    public int? Status { get; private set; }

    /// <summary>The answer's JSON, compressed: a card of some kilobytes would spill over pages of the database.</summary>
    public byte[]? Body { get; private set; }

    /// <summary>The message to be changed to what <see cref="Body"/> shows, as JSON; null when there is none, or it has been handed to the outbox.</summary>
    public string? Follow { get; private set; }

    /// <summary>UTC; when that is to be done. Null when <see cref="Follow"/> is.</summary>
    public DateTimeOffset? FollowAt { get; private set; }

    public InvokeResponse? Response => Status is { } status
        ? new InvokeResponse(status, Body is null ? null : Unpack(Body))
        : null;

    public static string KeyOf(Activity activity) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.From?.Id}\n{activity.Id}")));

    public static long IdOf(string key) => long.Parse(key.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & long.MaxValue;

    public static ProcessedActivity Of(string key, InvokeResponse? response, ClickedMessage? clicked, DateTimeOffset now) => new()
    {
        Id = IdOf(key),
        Key = key,
        At = now,
        Status = response?.Status,
        Body = response?.Json is { } json ? Pack(json.Span) : null,
        Follow = clicked is null ? null : JsonSerializer.Serialize(clicked),
        FollowAt = clicked is null ? null : now + FollowClicks.SettleTime,
    };

    /// <summary>The message that shows the old card still, and the card that was answered.</summary>
    public (ClickedMessage Message, JsonElement Card)? TakeFollow()
    {
        if (Follow is null || Response?.Body is not { } answer)
            return null;
        var clicked = JsonSerializer.Deserialize<ClickedMessage>(Follow)!;
        ForgetFollow();
        return (clicked, answer.GetProperty("value"));
    }

    /// <summary>A newer click on the same message says what it is to show.</summary>
    public void ForgetFollow() => (Follow, FollowAt) = (null, null);

    private static byte[] Pack(ReadOnlySpan<byte> json)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, packed, out var length, quality: 1, window: 18)
            ? packed[..length]
            : throw new InvalidOperationException("The answer could not be compressed.");
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var json = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
            brotli.CopyTo(json);
        return json.ToArray();
    }
}

internal sealed class ProcessedActivityConfiguration : IEntityTypeConfiguration<ProcessedActivity>
{
    public void Configure(EntityTypeBuilder<ProcessedActivity> activity)
    {
        activity.ToTable("ProcessedActivities");
        activity.HasKey(a => a.Id);
        activity.Property(a => a.Id).ValueGeneratedNever();
        activity.Property(a => a.Key).HasMaxLength(64);
        activity.HasIndex(a => a.FollowAt).HasFilter("\"FollowAt\" IS NOT NULL");
        activity.Ignore(a => a.Response);
    }
}
