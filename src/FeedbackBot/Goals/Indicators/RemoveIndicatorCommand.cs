using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Indicators;

/// <summary>indicator remove KEY, of one that was added here. KPIs that began from it keep what was agreed.</summary>
internal sealed class RemoveIndicatorCommand(FeedbackDb db, IndicatorLibrary library, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string> Key = new("key");

    public static CommandSpec Spec { get; } = new("Goals", "indicator remove", Who.Admin, "indicator remove stock-outs")
    {
        Arguments = [Key],
        Aliases = ["指标库 删除"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var key = TypedText.Comparable(call.Get(Key)!);
        var shown = CardText.EscapeLine(TypedText.Short(key));
        if (ReadyIndicators.Has(key))
            return Reply.Text(texts["Goals.IndicatorReadyStays", shown]);
        if (await db.Set<AddedIndicator>().SingleOrDefaultAsync(i => i.Key == key, ct) is not { } indicator)
            return Reply.Text(texts["Goals.IndicatorUnknown", shown, await library.NearestAsync(key, call.Actor.Language, ct)]);
        var watching = (await library.AddedAsync(ct)).Where(i => i.Key != key && i.Guards.Any(g => g.Watches == key)).Select(i => $"`{i.Key}`").ToList();
        if (watching.Count > 0)
            return Reply.Text(texts["Goals.IndicatorWatched", shown, string.Join(", ", watching)]);
        db.Set<AddedIndicator>().Remove(indicator);
        audit.Write(call.Actor.ExternalId, "indicators.remove", indicator.Id.ToString());
        return Reply.Text(texts["Goals.IndicatorRemoved", shown]);
    }
}
