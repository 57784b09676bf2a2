using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// Where somebody is in the list of their own answers: what they look for, and from which instant back. Pages follow the
/// dates of the rounds, so that one far back costs no more than the first; it travels with the card's buttons.
/// </summary>
/// <param name="Words">What to look for; empty for everything.</param>
/// <param name="From">Where this page begins; null for the latest.</param>
/// <param name="Newer">Where the pages before it begin, the latest first, as <see cref="MineCursor.Text"/>.</param>
internal sealed record MineList(string Words, MineCursor? From, IReadOnlyList<string> Newer)
{
    public const int MaxWords = 100;
    public const string FromLatest = "0";
    private const int MaxNewer = 12;
    private const int MaxTerms = 5;
    private const string WordsKey = "find";
    private const string FromKey = "from";
    private const string NewerKey = "newer";

    public static readonly MineList Latest = new("", null, []);

    /// <summary>Each must be in the round's answers or in its check-in's name.</summary>
    public IReadOnlyList<string> Terms => [.. Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxTerms)];

    public MineList Older(MineCursor next) => this with { From = next, Newer = [.. Newer.Prepend(From?.Text ?? FromLatest).Take(MaxNewer)] };

    public MineList Back => this with { From = MineCursor.Parse(Newer[0]), Newer = [.. Newer.Skip(1)] };

    public static MineList Find(string words, MineCursor? from)
    {
        var line = TypedText.Line(words);
        return Latest with { Words = line.Length > MaxWords ? TypedText.Line(line[..MaxWords]) : line, From = from };
    }

    /// <returns>Null where the card is not about the list.</returns>
    public static MineList? Of(CardCall call) => call.Get(FromKey) is { } from
        ? Find(call.Get(WordsKey) ?? "", MineCursor.Parse(from)) with { Newer = [.. (call.Get(NewerKey) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MaxNewer)] }
        : null;

    public JsonObject AddTo(JsonObject data)
    {
        data[FromKey] = From?.Text ?? FromLatest;
        if (Words.Length > 0)
            data[WordsKey] = Words;
        if (Newer.Count > 0)
            data[NewerKey] = string.Join(',', Newer);
        return data;
    }
}

/// <summary>A place in somebody's rounds, the latest first.</summary>
/// <param name="At">UTC; rounds that opened then or before.</param>
/// <param name="Passed">How many of those that opened at that very instant have been shown.</param>
internal readonly record struct MineCursor(DateTimeOffset At, int Passed)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Passed}");

    public static MineCursor? Parse(string text) =>
        text.Split('.') is [var ticks, var passed]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 && at <= DateTimeOffset.MaxValue.Ticks
        && int.TryParse(passed, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new MineCursor(new DateTimeOffset(at, TimeSpan.Zero), shown)
            : null;
}
