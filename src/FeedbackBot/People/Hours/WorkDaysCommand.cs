using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Hours;

/// <summary>Somebody says on which days they work, whatever the directory says; alone, it says which days those are now.</summary>
internal sealed class WorkDaysCommand(DirectoryChanges changes) : IChatCommand
{
    private static readonly Argument<string[]> Days = new("days") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("People", "workdays", Who.Known, "workdays mon-thu") { Arguments = [Days], Aliases = ["工作日"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, person) = (call.Texts, call.Person);
        var typed = string.Join(' ', call.Get(Days) ?? []).Trim();
        if (typed.Length == 0)
            return Reply.Text(string.Join("\n\n", [Now(texts, person), texts["People.WorkDaysHow"]]));
        if (typed.ToLowerInvariant() is "auto" or "自动" or "默认")
            person.ChooseWorkDays(null);
        else if (WorkDaysText.Parse(typed) is { } days)
            person.ChooseWorkDays(days);
        else
            return Reply.Text(string.Join("\n\n", [texts["People.WorkDaysWrong", CardText.EscapeLine(typed.Length > 60 ? typed[..60] + "…" : typed)], texts["People.WorkDaysHow"]]));
        await changes.AnnounceAsync(person.Id, ct);
        return Reply.Text(Now(texts, person));
    }

    private static string Now(Texts texts, Person person) =>
        texts[person.ChoseWorkDays ? "People.WorkDaysAre" : "People.WorkDaysAreDefault", PersonCards.Days(texts, person.WorkDays)];
}
