using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>A check-in is posted in a team's channel: somebody who may manage it said so there.</summary>
internal sealed class ChannelPost : IVersioned
{
    public const int MaxLanguage = 10;

    private ChannelPost()
    {
    }

    public ChannelPostId Id { get; private set; }

    public CheckInId CheckInId { get; private set; }

    /// <summary>As Teams names the channel.</summary>
    public string ChannelId { get; private set; } = "";

    /// <summary>Who said so last, and hears when it cannot be posted any more.</summary>
    public PersonId SetUpBy { get; private set; }

    public ChannelRhythm Rhythm { get; private set; }

    /// <summary>In which the channel reads it.</summary>
    public string Language { get; private set; } = Common.Language.English;

    /// <summary>Whether what people write is posted with their names; else numbers alone. People are told before they write.</summary>
    public bool ShowsAnswers { get; private set; }

    public bool IsOn { get; private set; }

    /// <summary>UTC; when it was last set up. It holds for rounds that are opened from then on.</summary>
    public DateTimeOffset Since { get; private set; }

    public int Version { get; set; }

    public static ChannelPost Of(ChannelPostId id, CheckInId checkIn, string channel) => new() { Id = id, CheckInId = checkIn, ChannelId = channel };

    public void TurnOn(PersonId by, ChannelRhythm rhythm, string language, bool showsAnswers, DateTimeOffset now) =>
        (IsOn, SetUpBy, Rhythm, Language, ShowsAnswers, Since) = (true, by, rhythm, language, showsAnswers, now);

    /// <returns>Whether it was on.</returns>
    public bool TurnOff()
    {
        var was = IsOn;
        IsOn = false;
        return was;
    }
}

/// <summary>How often a channel gets a new thread.</summary>
internal enum ChannelRhythm
{
    /// <summary>For each round.</summary>
    Daily,

    /// <summary>For each week, Monday to Sunday by the rounds' dates, with all its rounds.</summary>
    Weekly,
}
