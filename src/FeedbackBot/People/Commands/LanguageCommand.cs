using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.People.Commands;

/// <summary>Somebody chooses the language the bot speaks with them, and hears the answer in it.</summary>
internal sealed class LanguageCommand : IChatCommand
{
    private const string Auto = "auto";

    private static readonly Argument<string?> Choice = new("language") { Arity = ArgumentArity.ZeroOrOne };

    public static CommandSpec Spec { get; } = new("People", "language", Who.Known, "language zh-CN")
    {
        Arguments = [Choice],
        Aliases = ["语言"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var person = call.Person;
        var typed = call.Get(Choice)?.Trim();
        var wanted = Understand(typed);
        if (string.IsNullOrEmpty(typed) || wanted is null)
            return Task.FromResult(Reply.Text(call.Texts[string.IsNullOrEmpty(typed) ? "People.LanguageNow" : "People.LanguageUnknown"]));
        person.ChooseLanguage(wanted == Auto ? null : wanted);
        return Task.FromResult(Reply.Text(Texts.For(person.Language)[wanted == Auto ? "People.LanguageAuto" : "People.LanguageChosen"]));
    }

    private static string? Understand(string? typed) => typed?.ToLowerInvariant() switch
    {
        Auto or "自动" => Auto,
        "zh-cn" or "zh" or "zh-hans" or "chinese" or "中文" or "简体中文" => Language.Chinese,
        "en-us" or "en" or "english" or "英文" or "英语" => Language.English,
        _ => null,
    };
}
