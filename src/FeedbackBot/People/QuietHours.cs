using System.Globalization;

namespace FeedbackBot.People;

/// <summary>From when to when, by somebody's wall clock, the bot says nothing of its own accord; over midnight where it ends before it begins.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Not included; the same as <paramref name="From"/> means: at no time.</param>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>"HH:mm-HH:mm".</summary>
    public const int MaxLength = 11;

    public static readonly QuietHours None;

    public bool Any => From != To;

    /// <remarks><see cref="TimeOnly.IsBetween"/> wraps around midnight, and is never true of an empty span.</remarks>
    public bool Includes(TimeOnly time) => time.IsBetween(From, To);

    /// <summary>As it is stored: "19:00-08:00".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static QuietHours Stored(string text) => new(
        TimeOnly.ParseExact(text[..5], "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(text[6..], "HH:mm", CultureInfo.InvariantCulture));
}
