using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin create. Everything after the name is an option, read here and not by the parser: a wrong part is then explained in its own words.</summary>
internal sealed class CreateCheckInCommand(CreateCheckIn create, PreviewCheckIn preview, CheckInDetails details, CheckInForms forms) : IChatCommand
{
    private const string FullExample =
        "checkin create \"Weekly\" --team Ops --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was your week?\"";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly AudienceOptions Audience = new();
    private static readonly ScheduleOptions When = new();
    private static readonly Option<string> Muting = new("--muting");
    private static readonly Option<string> Late = new("--late");
    private static readonly Option<string> Stale = new("--stale");
    private static readonly PrivacyOptions Privacy = new();
    private static readonly Option<string[]> Ask = new("--ask");
    private static readonly Option<string> From = new("--template");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin create", Who.Manager, FullExample)
    {
        Arguments = [Name],
        Options = [.. Audience.All, .. When.All, Late, Stale, Muting, Ask, .. Privacy.All, From],
        Aliases = ["checkin new", "签到 新建", "签到 创建"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var template = Template.Find(call.Get(From));
        if (template is null && call.Get(From) is { } unknown)
        {
            var keys = string.Join(", ", NearestNames.To(unknown, Template.All.Select(t => t.Key)).Select(k => $"**{k}**"));
            return Reply.Text(texts["CheckIns.TemplateUnknown", ReadUnit.Shown(unknown), keys]);
        }

        var (name, audience, schedule, asks) = (string.Join(' ', call.Get(Name) ?? []), Audience.Read(call), When.Read(call), call.Get(Ask) ?? []);
        var special = !Privacy.Read(call).SaysNothing || call.Get(Late) is not null || call.Get(Stale) is not null || call.Get(Muting) is not null;
        if (audience.IsEmpty && schedule.SaysNothing && asks.Length == 0 && !special)
        {
            var form = CheckInForms.With(texts, forms.New() with { Name = name.Length > CheckIn.MaxName ? name[..CheckIn.MaxName] : name }, template);
            return Reply.Card(CheckInCardsForm.One(texts, form, call.Actor.IsAdmin, []), texts["CheckIns.FormSummary"]);
        }

        var typed = new CheckInTyped(
            name.Length == 0 && template is not null ? template.Name(texts) : name, audience,
            template?.With(schedule) ?? schedule,
            template is not null && asks.Length == 0 ? template.Asks(texts) : asks)
        {
            Muting = call.Get(Muting),
            Privacy = Privacy.Read(call),
            Late = call.Get(Late),
            Stale = call.Get(Stale),
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
