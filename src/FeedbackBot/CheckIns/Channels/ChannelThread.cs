using FeedbackBot.Delivery;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>What stands in a channel about one round, or one week of rounds: one thread, kept up to date while answers come.</summary>
internal sealed class ChannelThread : IVersioned
{
    public const int MaxShown = 200;
    private const char Between = ',';

    private ChannelThread()
    {
    }

    public ChannelPostId PostId { get; private set; }

    /// <summary>The round's date, or the Monday of the week.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Which state it shows, see <see cref="ThreadState.Fingerprint"/>.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>UTC; when it was posted or last changed.</summary>
    public DateTimeOffset ShownAt { get; private set; }

    /// <summary>How often it was posted or changed.</summary>
    public int Edition { get; private set; }

    /// <summary>What each page says, as hashes: a page that says the same is not sent again.</summary>
    public string PageHashes { get; private set; } = "";

    /// <summary>The mood as it was first shown; it never changes afterwards, or the change would be somebody's.</summary>
    public int? MoodCount { get; private set; }

    public int? MoodSum { get; private set; }

    public int? MoodLowest { get; private set; }

    public int? MoodHighest { get; private set; }

    /// <summary>Nothing more is shown: all is over, or somebody deleted it in the channel.</summary>
    public bool HasEnded { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<string> Pages => PageHashes.Length == 0 ? [] : PageHashes.Split(Between);

    public ChannelMood? Mood => MoodCount is { } count ? new ChannelMood(count, MoodSum!.Value, MoodLowest!.Value, MoodHighest!.Value) : null;

    public static ChannelThread Of(ChannelPostId post, DateOnly from) => new() { PostId = post, From = from };

    public void Show(string fingerprint, IEnumerable<string> pages, DateTimeOffset now)
    {
        (Shown, ShownAt, PageHashes) = (fingerprint, now, string.Join(Between, pages));
        Edition++;
    }

    public void ShowMood(ChannelMood mood) =>
        (MoodCount, MoodSum, MoodLowest, MoodHighest) = (mood.Count, mood.Sum, mood.Lowest, mood.Highest);

    public void End() => HasEnded = true;

    public Occasion Root => RootOf(PostId, From);

    /// <summary>What posted a page: the first begins the thread.</summary>
    /// <param name="page">From 1.</param>
    public Occasion Page(int page) => page == 1 ? Root : Occasion.Of("channel/page", PostId, Day(From), page);

    public Occasion Change(int page) => Occasion.Of("channel/now", PostId, Day(From), Edition, page);

    /// <summary>Which thread an occasion of its root or one of its pages is about; null for any other.</summary>
    public static (ChannelPostId Post, DateOnly From)? Parse(string occasion) => occasion.Split('/') is ["channel", "post" or "page", var post, var day, ..]
        && Common.NewIds.ParseId<ChannelPostId>(post) is { } id
        && DateOnly.TryParseExact(day, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var from)
            ? (id, from)
            : null;

    private static Occasion RootOf(ChannelPostId post, DateOnly from) => Occasion.Of("channel/post", post, Day(from));

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Count">How many people told theirs.</param>
/// <param name="Sum">Of their scores, 1 to 5 each.</param>
internal sealed record ChannelMood(int Count, int Sum, int Lowest, int Highest);
