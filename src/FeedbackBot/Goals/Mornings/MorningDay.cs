using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Mornings;

/// <summary>Up to which day everybody of a zone has the cards of the morning.</summary>
internal sealed class MorningDay : IVersioned
{
    private MorningDay()
    {
    }

    /// <summary>An IANA name.</summary>
    public string Zone { get; private set; } = "";

    public DateOnly Done { get; private set; }

    public int Version { get; set; }

    public static MorningDay Of(string zone, DateOnly done) => new() { Zone = zone, Done = done };

    public void Finish(DateOnly day) => Done = day > Done ? day : Done;
}
