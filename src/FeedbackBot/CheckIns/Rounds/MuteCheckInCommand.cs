using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>checkin mute NAME --until DATE: not asked until then, where its owner allows it.</summary>
internal sealed class MuteCheckInCommand(FeedbackDb db, OwnCheckIns own, PostReminder reminders, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Until = new("--until");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin mute", Who.Known, "checkin mute Weekly --until 2026-12-31")
    {
        Arguments = [Name],
        Options = [Until],
        OptionsMayComeFirst = true,
        Aliases = ["签到 静音"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await own.FindAsync(call.Person, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var name = CardText.EscapeLine(found.Value.Name);
        if (!found.Value.IsMutable)
            return Reply.Text(texts["CheckIns.NotMutable", name]);

        var today = clock.GetUtcNow().DateIn(call.Person.Zone);
        var until = call.Get(Until) is { } typed ? DateText.Parse("--until", typed, today) : DateOnly.MaxValue;
        if (until.Problem is { } wrong)
            return Reply.Text(wrong.In(texts));
        if (until.Value < today)
            return Reply.Text(texts["CheckIns.MuteIsPast", until.Value]);
        (await own.ChoiceAsync(found.Value.Id, call.Person.Id, ct)).Mute(until.Value);
        await TakeBackAsync(found.Value.Id, call.Person.Id, ct);
        return Reply.Text(until.Value == DateOnly.MaxValue ? texts["CheckIns.Muted", name] : texts["CheckIns.MutedUntil", name, until.Value]);
    }
    /// <summary>A reminder that waits for them to work is not to come any more.</summary>
    private async Task TakeBackAsync(CheckInId checkIn, PersonId person, CancellationToken ct)
    {
        var open = await db.Set<Prompt>().Where(p => p.PersonId == person && p.State == PromptState.Open
            && db.Set<Round>().Any(r => r.Id == p.RoundId && r.CheckInId == checkIn)).ToListAsync(ct);
        foreach (var prompt in open)
            await reminders.TakeBackAsync(prompt, ct);
    }
}
