using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Updating;

/// <summary>Up to which day everybody of a zone was asked what they are to be asked.</summary>
internal sealed class UpdateDay : IVersioned
{
    private UpdateDay()
    {
    }

    /// <summary>An IANA name.</summary>
    public string Zone { get; private set; } = "";

    public DateOnly Done { get; private set; }

    public int Version { get; set; }

    public static UpdateDay Of(string zone, DateOnly done) => new() { Zone = zone, Done = done };

    public void Finish(DateOnly day) => Done = day > Done ? day : Done;
}
