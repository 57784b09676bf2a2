using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>
/// Somebody who may manage a check-in has it posted in the channel they say it in. What they answer there is read by
/// everybody, so it names no check-in but the one that was named.
/// </summary>
internal sealed class SetUpChannel(FeedbackDb db, CheckInAccess access, IOptions<ChannelNumbers> numbers, AuditLog audit, TimeProvider clock)
{
    public async Task<Reply> RunAsync(
        CommandCall call, ChannelRhythm rhythm, string typedName, bool showsAnswers, string? typedLanguage, CommandSpec spec, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Channel is not { } channel)
            return Reply.Text(texts["CheckIns.ChannelSayItThere", CardText.EscapeLine(spec.Example)]);
        if (Language(typedLanguage, call.Actor.Texts.Language) is not { } language)
            return Reply.Text(texts["CheckIns.ChannelLanguage", CardText.EscapeLine(typedLanguage!)]);
        if ((await access.FindAsync(call.Actor, typedName, ct)) is not { Problem: null, Value: var checkIn })
            return Reply.Text(texts["CheckIns.ChannelNotYours", CardText.EscapeLine(typedName)]);
        var name = CardText.EscapeLine(checkIn.Name);
        if (checkIn.Privacy.Kind != Confidentiality.Named)
            return Reply.Text(texts[$"CheckIns.Channel{checkIn.Privacy.Kind}", name]);
        var (id, channelId) = (checkIn.Id, channel.Id);
        var post = await db.Set<ChannelPost>().SingleOrDefaultAsync(p => p.CheckInId == id && p.ChannelId == channelId, ct)
            ?? db.Set<ChannelPost>().Add(ChannelPost.Of(clock.NewId<ChannelPostId>(), id, channelId)).Entity;
        post.TurnOn(call.Person.Id, rhythm, language, showsAnswers, clock.GetUtcNow());
        audit.Write(call.Actor.ExternalId, "checkins.channel.on", id.ToString());
        var told = Texts.For(language);
        return Reply.Text(string.Join("\n\n",
            told[$"CheckIns.ChannelOn{rhythm}", name, numbers.Value.SmallestGroup],
            told[showsAnswers ? "CheckIns.ChannelOnAnswers" : "CheckIns.ChannelOnNumbers"],
            told["CheckIns.ChannelOnOff", CardText.EscapeLine($"digest channel off {checkIn.Name}")]));
    }

    private static string? Language(string? typed, string otherwise) => typed?.Trim().ToLowerInvariant() switch
    {
        null => otherwise,
        "zh-cn" or "zh" or "chinese" or "中文" => Common.Language.Chinese,
        "en-us" or "en" or "english" or "英文" or "英语" => Common.Language.English,
        _ => null,
    };
}
