using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Templates;

/// <summary>checkin templates.</summary>
internal sealed class ListTemplatesCommand : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "checkin templates", Who.Manager, "checkin templates")
    {
        Aliases = ["签到 模板"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Task.FromResult(Reply.Card(CheckInCardsTemplates.List(call.Texts), call.Texts["CheckIns.TemplatesTitle"]));
}
