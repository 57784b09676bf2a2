using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>Says that somebody is away; alone, it shows what is set and how to say it.</summary>
internal sealed class OooCommand(AbsencePeople who, ChangeAbsences absences, AbsenceReader reader, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> When = new("when") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> For = new("--for");

    public static CommandSpec Spec { get; } = new("People", "ooo", Who.Known, "ooo until friday")
    {
        Arguments = [When],
        Options = [For],
        OptionsMayComeFirst = true,
        Aliases = ["请假", "休假"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (await who.FindAsync(call.Actor, call.Get(For), ct) is not FoundPerson.One { Person: var person })
            return Reply.Text((await who.FindAsync(call.Actor, call.Get(For), ct)).Explain(texts, call.Get(For)!));
        var today = clock.GetUtcNow().DateIn(person.Zone);
        switch (AbsenceText.Read(string.Join(' ', call.Get(When) ?? []), today))
        {
            case AbsenceReading.Wrong { Mistake: AbsenceMistake.Nothing }:
                return Reply.Card(await reader.OverviewAsync(call.Actor, person, ct), texts["People.Absence.Title"]);
            case AbsenceReading.Wrong wrong:
                return Reply.Text(Explain(texts, wrong, today));
            case AbsenceReading.Understood { Days: var days }:
                var change = await absences.SetAsync(call.Person, person, days, ct);
                var card = change is null
                    ? AbsenceCards.AlreadyAway(texts, person, days, call.Person.Id)
                    : AbsenceCards.Changed(texts, person, change, call.Person.Id, await reader.WorkingDaysAsync(person, days, ct));
                return Reply.Card(card, texts["People.Absence.Summary"]);
            default:
                throw new InvalidOperationException("The text is either understood or wrong.");
        }
    }

    private static string Explain(Texts texts, AbsenceReading.Wrong wrong, DateOnly today) => string.Join('\n', [
        texts[$"People.Absence.Wrong.{wrong.Mistake}", CardText.EscapeLine(wrong.Typed.Length > 60 ? wrong.Typed[..60] + "…" : wrong.Typed), today, Absence.MostDays],
        "",
        texts["People.Absence.How"],
    ]);
}
