namespace FeedbackBot.Storage;

/// <summary>An entity of which two changes at once must not both win. The number is raised by every save.</summary>
internal interface IVersioned
{
    int Version { get; set; }
}
