using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Hours;

/// <summary>Somebody says when they want quiet; alone, it says when that is now.</summary>
internal sealed class QuietCommand(DirectoryChanges changes, IOptions<PeopleOptions> options) : IChatCommand
{
    private static readonly Argument<string[]> Hours = new("hours") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("People", "quiet", Who.Known, "quiet 19:00-08:00") { Arguments = [Hours], Aliases = ["免打扰"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, person) = (call.Texts, call.Person);
        var typed = string.Join(' ', call.Get(Hours) ?? []).Trim();
        if (typed.Length == 0)
            return Reply.Text(string.Join("\n\n", [Now(texts, person), texts["People.QuietHow"]]));
        switch (typed.ToLowerInvariant())
        {
            case "off" or "none" or "关" or "关闭":
                person.ChooseQuiet(QuietHours.None);
                break;
            case "auto" or "自动" or "默认":
                person.ChooseQuiet(null);
                break;
            default:
                if (QuietText.Read(typed) is not { } quiet)
                    return Reply.Text(string.Join("\n\n", [texts["People.QuietWrong", CardText.EscapeLine(typed.Length > 60 ? typed[..60] + "…" : typed)], texts["People.QuietHow"]]));
                person.ChooseQuiet(quiet);
                break;
        }

        await changes.AnnounceAsync(person.Id, ct);
        return Reply.Text(Now(texts, person));
    }

    private string Now(Texts texts, Person person)
    {
        var quiet = person.Quiet ?? options.Value.Quiet;
        var zone = CardText.EscapeLine(person.TimeZone);
        return texts[quiet.Any ? person.Quiet is null ? "People.QuietIsDefault" : "People.QuietIs" : "People.QuietIsOff", quiet.From, quiet.To, zone];
    }
}
