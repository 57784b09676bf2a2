using System.CommandLine;
using FeedbackBot.Common;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;

namespace FeedbackBot.Bot;

/// <summary>One call of a command: who, what was typed, and the files that came with it.</summary>
internal sealed record CommandCall(Actor Actor, ParseResult Parsed, IReadOnlyList<ReceivedFile> Files)
{
    public Texts Texts => Actor.Texts;

    /// <summary>The team's channel it was said in; null in somebody's own chat.</summary>
    public ChannelAddress? Channel { get; init; }

    /// <summary>The sender, of a command that only known people may call.</summary>
    public Person Person => Actor.Person ?? throw new InvalidOperationException("This command is open to people the directory does not know.");

    public T? Get<T>(Argument<T> argument) => Parsed.GetValue(argument);

    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);
}
