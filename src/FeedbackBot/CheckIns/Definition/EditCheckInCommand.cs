using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin edit NAME with what is to change; alone, the form with all of it.</summary>
internal sealed class EditCheckInCommand(CheckInAccess access, EditCheckIn edit, EditedCard edited, CheckInForms forms) : IChatCommand
{
    private const string FullExample = "checkin edit Weekly --at 15:00 --days thu";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> NewName = new("--name");
    private static readonly ScheduleOptions When = new();
    private static readonly Option<string> Muting = new("--muting");
    private static readonly Option<string> Late = new("--late");
    private static readonly Option<string> Stale = new("--stale");
    private static readonly PrivacyOptions Privacy = new();
    private static readonly AudienceOptions Audience = new();
    private static readonly Option<string[]> Ask = new("--ask");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin edit", Who.Manager, FullExample)
    {
        Arguments = [Name],
        Options = [NewName, .. When.All, Late, Stale, Muting, .. Privacy.All, .. Audience.All, Ask],
        Aliases = ["签到 修改", "签到 编辑"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var checkIn = found.Value;
        var (audience, asks) = (Audience.Read(call), call.Get(Ask) ?? []);
        var typed = new EditTyped
        {
            Name = call.Get(NewName),
            Schedule = When.Read(call),
            Muting = call.Get(Muting),
            Late = call.Get(Late),
            Stale = call.Get(Stale),
            Privacy = Privacy.Read(call),
            Audience = audience.IsEmpty && audience.Except.Count == 0 ? null : audience,
            Asks = asks.Length == 0 ? null : asks,
        };
        switch (await edit.RunAsync(call.Actor, checkIn, typed, ct))
        {
            case EditOutcome.Edited done:
                return Reply.Card(await edited.MakeAsync(call.Actor, checkIn, done, ct), texts["CheckIns.EditedSummary", checkIn.Name]);
            case EditOutcome.Refused refused:
                var problems = string.Join('\n', refused.Problems.Select(p => "- " + p.In(texts)));
                return Reply.Text(string.Join("\n\n", texts["CheckIns.NotEdited"], problems, texts["CheckIns.CreateExample", FullExample]));
            default:
                return await FormAsync(call, checkIn, ct);
        }
    }

    /// <summary>By command a check-in may be given more than the form holds: it is then changed by command too.</summary>
    private async Task<Reply> FormAsync(CommandCall call, CheckIn checkIn, CancellationToken ct)
    {
        var texts = call.Texts;
        try
        {
            var form = await forms.OfAsync(texts, checkIn, ct);
            return Reply.Card(
                CheckInCardsForm.One(texts, form, call.Actor.IsAdmin, [], CheckInCardsDefinition.When(texts, checkIn)), texts["CheckIns.FormSummary"]);
        }
        catch (CardTooLargeException)
        {
            return Reply.Text(texts["CheckIns.FormTooLarge", CardText.EscapeLine(checkIn.Name), FullExample, Spec.Path]);
        }
    }
}
