using FeedbackBot.Bot;
using FeedbackBot.People.Cards;

namespace FeedbackBot.People.Absences;

/// <summary>Who is away soon: oneself, and the people below.</summary>
internal sealed class OooListCommand(AbsenceReader reader) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("People", "ooo list", Who.Known, "ooo list") { Aliases = ["请假 列表", "请假列表"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(await reader.TeamAsync(call.Actor, 0, ct), call.Texts["People.Absence.TeamTitle"]);
}

internal sealed class PageAbsencesAction(AbsenceReader reader) : ICardAction
{
    public static string Verb => AbsenceCards.TeamVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor.Is(Who.Known)
        ? new CardAnswer.Replace(await reader.TeamAsync(call.Actor, PageButtons.PageOf(call), ct))
        : new CardAnswer.Say(call.Texts["People.Absence.NotYours"]);
}
