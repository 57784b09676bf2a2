using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin edit NAME with what is to change.</summary>
internal sealed class EditCheckInCommand(CheckInAccess access, CheckInDetails details, EditCheckIn edit, TimeProvider clock) : IChatCommand
{
    private const string FullExample = "checkin edit Weekly --at 15:00 --days thu";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> NewName = new("--name");
    private static readonly ScheduleOptions When = new();
    private static readonly Option<string> Muting = new("--muting");
    private static readonly Option<string> Late = new("--late");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin edit", Who.Manager, FullExample)
    {
        Arguments = [Name],
        Options = [NewName, .. When.All, Late, Muting],
        Aliases = ["签到 修改", "签到 编辑"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var checkIn = found.Value;
        var typed = new EditTyped { Name = call.Get(NewName), Schedule = When.Read(call), Muting = call.Get(Muting), Late = call.Get(Late) };
        switch (await edit.RunAsync(call.Actor, checkIn, typed, ct))
        {
            case EditOutcome.Edited edited:
                var (now, who) = (clock.GetUtcNow(), Attendance.In(call.Person.Zone));
                return Reply.Card(
                    CheckInCardsEdit.Edited(
                        texts, checkIn, await details.NamesAsync(checkIn, ct), who.Zone,
                        [.. edited.Before.After(now, who).Take(PreviewCheckIn.Rounds)], [.. checkIn.Times.After(now, who).Take(PreviewCheckIn.Rounds)]),
                    texts["CheckIns.EditedSummary", checkIn.Name]);
            case EditOutcome.Refused refused:
                var problems = string.Join('\n', refused.Problems.Select(p => "- " + p.In(texts)));
                return Reply.Text(string.Join("\n\n", texts["CheckIns.NotEdited"], problems, texts["CheckIns.CreateExample", FullExample]));
            default:
                return Reply.Text(string.Join("\n\n", texts["CheckIns.EditNothing"], texts["CheckIns.CreateExample", FullExample]));
        }
    }
}
