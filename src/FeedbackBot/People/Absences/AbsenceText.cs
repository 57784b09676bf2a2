using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>
/// Absences as people write them: "until friday", "2026-12-24..2027-01-02", "24.12.-2.1.", "mon to wed", "for 3 days",
/// "next week", "到周五", "12月24日至1月2日". The text and today's date decide, nothing else.
/// </summary>
internal static partial class AbsenceText
{
    /// <summary>Days; who is away then cannot know it, and a slip in the year is caught.</summary>
    public const int FurthestAhead = 730;

    public static AbsenceReading Read(string? typed, DateOnly today)
    {
        var text = Spaces().Replace((typed ?? "").Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant(), " ");
        if (text.Length == 0)
            return new AbsenceReading.Wrong(AbsenceMistake.Nothing, "");
        if (Length().Match(text) is { Success: true } length)
            return Checked(new DateRange(today, today.AddDays((int.Parse(length.Groups["n"].Value, CultureInfo.InvariantCulture) * (length.Groups["week"].Success ? 7 : 1)) - 1)), today, text);
        if (Week().Match(text) is { Success: true } week)
        {
            var monday = DayPhrase.Weekday.MondayOf(today);
            return week.Groups["next"].Success
                ? Checked(new DateRange(monday.AddDays(7), monday.AddDays(13)), today, text)
                : Checked(new DateRange(today, monday.AddDays(6)), today, text);
        }

        var until = Until().Match(text);
        return until.Success ? ToEnd(text[until.Length..], today, today) : FromBeginning(text, today);
    }

    private static AbsenceReading FromBeginning(string text, DateOnly today)
    {
        var beginning = Beginning().Match(text);
        text = text[beginning.Length..];
        if (DayText.Read(text) is not { } first)
            return Unread(text);
        if (first.Phrase.On(today, today) is not { } from)
            return NoDay(first, text);
        var rest = text[first.Length..];
        if (Particle().Match(rest) is { Success: true } particle)
            rest = rest[particle.Length..];
        if (rest.Trim().Length > 0)
        {
            var connector = Connector().Match(rest);
            return !connector.Success ? Unread(rest) : from < today ? Wrong(AbsenceMistake.Past, text) : ToEnd(rest[connector.Length..], today, from);
        }

        return beginning.Groups["from"].Success || rest.Length > 0 || text.Length > first.Length
            ? Wrong(AbsenceMistake.NoEnd, text)
            : Checked(new DateRange(from, from), today, text);
    }

    private static AbsenceReading ToEnd(string text, DateOnly today, DateOnly from)
    {
        if (DayText.Read(text) is not { } last)
            return Unread(text);
        if (!Ending().IsMatch(text[last.Length..]))
            return Unread(text[last.Length..]);
        return last.Phrase.On(today, from) is { } to ? Checked(new DateRange(from, to), today, text) : NoDay(last, text);
    }

    private static AbsenceReading Checked(DateRange range, DateOnly today, string text) =>
        range.From < today || range is { Days: < 1 } && range.To < today ? Wrong(AbsenceMistake.Past, text)
        : range.Days < 1 ? Wrong(AbsenceMistake.Reversed, text)
        : range.Days > Absence.MostDays ? Wrong(AbsenceMistake.TooLong, text)
        : range.From.DayNumber - today.DayNumber > FurthestAhead ? Wrong(AbsenceMistake.TooFar, text)
        : new AbsenceReading.Understood(range);

    private static AbsenceReading.Wrong NoDay((DayPhrase Phrase, int Length) read, string text) =>
        Wrong(read.Phrase is DayPhrase.Ambiguous ? AbsenceMistake.Ambiguous : AbsenceMistake.NoSuchDay, text[..read.Length]);

    private static AbsenceReading.Wrong Unread(string text) => Wrong(AbsenceMistake.NotUnderstood, text);

    private static AbsenceReading.Wrong Wrong(AbsenceMistake mistake, string text) => new(mistake, text.Trim());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:for )?(?<n>[1-9][0-9]{0,3}) ?(?:days?|天|日|(?<week>weeks?|周|个?星期))$")]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?:(?:the rest of )?this week|本周|这个?周|(?<next>next week|下个?周|下个?星期))$")]
    private static partial Regex Week();

    [GeneratedRegex(@"^(?:(?:until|till|til|to|through|thru|up to)(?: |$)|直到|到|至)\s*")]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:(?<from>from |starting |从|自)|on )?")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^ ?(?:起|开始)")]
    private static partial Regex Particle();

    [GeneratedRegex(@"^\s*(?:\.{1,3}|[-–—~]{1,2}|(?:until|till|til|to|through|thru)(?= )|直到|到|至)\s*")]
    private static partial Regex Connector();

    [GeneratedRegex(@"^\s*(?:inclusive|incl\.?|included|为止|止)?\.?$")]
    private static partial Regex Ending();
}

internal abstract record AbsenceReading
{
    internal sealed record Understood(DateRange Days) : AbsenceReading;

    /// <param name="Typed">The part that is wrong; not escaped.</param>
    internal sealed record Wrong(AbsenceMistake Mistake, string Typed) : AbsenceReading;
}

/// <summary>Also names its sentence: "People.Absence.Wrong.{name}".</summary>
internal enum AbsenceMistake
{
    Nothing,
    NotUnderstood,
    Ambiguous,
    NoSuchDay,
    Past,
    Reversed,
    NoEnd,
    TooLong,
    TooFar,
}
