using FeedbackBot.People;

namespace FeedbackBot.Bot.Help;

/// <summary>Somebody says hello: they hear what this is and what they can do.</summary>
internal sealed class HelloCommand(HelpCards cards) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Bot", "hello", Who.Anyone, "hello")
    {
        Aliases = ["hi", "hey", "start", "你好", "您好", "嗨"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(await cards.WelcomeAsync(call.Actor, ct), call.Texts["Bot.WelcomeSummary"]);
}
