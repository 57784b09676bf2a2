using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin create. Everything after the name is an option, read here and not by the parser: a wrong part is then explained in its own words.</summary>
internal sealed class CreateCheckInCommand(CreateCheckIn create, PreviewCheckIn preview, CheckInDetails details) : IChatCommand
{
    private const string FullExample =
        "checkin create \"Weekly\" --team Ops --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was your week?\"";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly AudienceOptions Audience = new();
    private static readonly ScheduleOptions When = new();
    private static readonly Option<string> Muting = new("--muting");
    private static readonly Option<string> Late = new("--late");
    private static readonly Option<bool> Confidential = new("--confidential");
    private static readonly Option<string[]> Ask = new("--ask");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin create", Who.Manager, FullExample)
    {
        Arguments = [Name],
        Options = [.. Audience.All, .. When.All, Late, Muting, Ask, Confidential],
        Aliases = ["签到 新建", "签到 创建"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var typed = new CheckInTyped(
            string.Join(' ', call.Get(Name) ?? []), Audience.Read(call), When.Read(call), call.Get(Ask) ?? [])
        {
            Muting = call.Get(Muting),
            Privacy = new PrivacyTyped(call.Get(Confidential), false, null),
            Late = call.Get(Late),
        };
        var outcome = await create.RunAsync(call.Actor, typed, ct);
        if (outcome is CreateOutcome.Refused refused)
        {
            var problems = string.Join('\n', refused.Problems.Select(problem => "- " + problem.In(texts)));
            return Reply.Text(string.Join("\n\n", texts["CheckIns.NotCreated"], problems, texts["CheckIns.CreateExample", FullExample]));
        }

        var created = (CreateOutcome.Created)outcome;
        var plan = await preview.RunAsync(created.CheckIn, ct);
        var pages = CheckInCardsPreview.Preview(
            texts, created.CheckIn, plan, await details.NamesAsync(created.CheckIn, ct), created.Questions.Questions, isNew: true);
        return new Reply([.. pages.Select(page => new OutgoingMessage.Card(page, texts["CheckIns.CreatedSummary"]))]);
    }
}
