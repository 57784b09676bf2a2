using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>One trigger per check-in and zone: "{checkInId}@Europe/Berlin".</summary>
internal readonly record struct WakeKey(CheckInId CheckIn, string Zone)
{
    public static WakeKey? Parse(string key)
    {
        var at = key.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && NewIds.ParseId<CheckInId>(key[..at]) is { } id ? new WakeKey(id, key[(at + 1)..]) : null;
    }

    public override string ToString() => $"{CheckIn}@{Zone}";
}
