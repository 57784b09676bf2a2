using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>digest channel daily NAME, said in a channel: each round of the check-in is posted there.</summary>
internal sealed class DigestChannelDailyCommand(SetUpChannel setUp) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Answers = new("--answers");
    private static readonly Option<string> Language = new("--language");

    public static CommandSpec Spec { get; } = new("CheckIns", "digest channel daily", Who.Manager, "digest channel daily Standup --answers")
    {
        Arguments = [Name],
        Options = [Answers, Language],
        Aliases = ["频道 每日"],
        InChannel = true,
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => setUp.RunAsync(
        call, ChannelRhythm.Daily, string.Join(' ', call.Get(Name)!), call.Get(Answers), call.Get(Language), Spec, ct);
}

/// <summary>digest channel weekly NAME: a thread for each week.</summary>
internal sealed class DigestChannelWeeklyCommand(SetUpChannel setUp) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Answers = new("--answers");
    private static readonly Option<string> Language = new("--language");

    public static CommandSpec Spec { get; } = new("CheckIns", "digest channel weekly", Who.Manager, "digest channel weekly Standup")
    {
        Arguments = [Name],
        Options = [Answers, Language],
        Aliases = ["频道 每周"],
        InChannel = true,
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => setUp.RunAsync(
        call, ChannelRhythm.Weekly, string.Join(' ', call.Get(Name)!), call.Get(Answers), call.Get(Language), Spec, ct);
}

/// <summary>digest channel off NAME: in a channel for that channel, in one's own chat for every channel it is posted in.</summary>
internal sealed class DigestChannelOffCommand(CheckInAccess access, ChannelList list, People.Audit.AuditLog audit) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "digest channel off", Who.Manager, "digest channel off Standup")
    {
        Arguments = [Name],
        Aliases = ["频道 停止"],
        InChannel = true,
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = string.Join(' ', call.Get(Name)!);
        var found = await access.FindAsync(call.Actor, typed, ct);
        if (found.Problem is { } problem)
            return Reply.Text(call.Channel is null ? problem.In(call.Texts) : call.Texts["CheckIns.ChannelNotYours", CardText.EscapeLine(typed)]);
        var ended = (await list.OfAsync(found.Value.Id, call.Channel?.Id, ct)).Count(post => post.TurnOff());
        if (ended > 0)
            audit.Write(call.Actor.ExternalId, "checkins.channel.off", found.Value.Id.ToString());
        return Reply.Text(call.Texts[ended > 0 ? "CheckIns.ChannelEnded" : "CheckIns.ChannelNotPosted", CardText.EscapeLine(found.Value.Name)]);
    }
}

/// <summary>digest channel: what is posted in this channel, or, in one's own chat, where the check-ins one manages are posted.</summary>
internal sealed class DigestChannelCommand(ChannelList list) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "digest channel", Who.Manager, "digest channel") { Aliases = ["频道"], InChannel = true };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var posts = await list.ReadAsync(call.Actor, call.Channel?.Id, ct);
        return Reply.Text(posts.Count == 0
            ? call.Texts[call.Channel is null ? "CheckIns.ChannelNone" : "CheckIns.ChannelNoneHere", DigestChannelDailyCommand.Spec.Example]
            : string.Join("\n", posts.Select(p => "- " + call.Texts[
                $"CheckIns.ChannelPosted{p.Post.Rhythm}", CardText.EscapeLine(p.CheckIn), ChannelName.Of(call.Texts, p.Channel),
                call.Texts[p.Post.ShowsAnswers ? "CheckIns.ChannelWithAnswers" : "CheckIns.ChannelNumbersOnly"]])));
    }
}
