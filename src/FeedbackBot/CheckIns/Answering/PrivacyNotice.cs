using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Said on the asking card before anything is typed: who will read it, and under what conditions.</summary>
internal static class PrivacyNotice
{
    /// <summary>That it is not as it was the last time, where it is not: before anything else about it.</summary>
    public static TextBlock? New(Texts texts, Privacy now, Privacy? before)
    {
        if (before is not { } was || was.SaysTheSameAs(now))
            return null;
        var said = was.Kind == now.Kind
            ? texts["CheckIns.PrivacyNewThreshold", now.Least, was.Least]
            : texts[$"CheckIns.PrivacyNew{was.Kind}{now.Kind}"];
        return new TextBlock(said) { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
    }

    /// <summary>That channels read along; null where none does.</summary>
    public static TextBlock? Of(Texts texts, IReadOnlyList<RoundChannel> channels)
    {
        List<string> said = [];
        if (channels.Where(c => c.ShowsAnswers).ToList() is { Count: > 0 } answers)
            said.Add(texts["CheckIns.NoticeChannelAnswers", Names(texts, answers)]);
        if (channels.Where(c => !c.ShowsAnswers).ToList() is { Count: > 0 } numbers)
            said.Add(texts["CheckIns.NoticeChannelNumbers", Names(texts, numbers)]);
        return said.Count == 0 ? null : CardParts.Subtle(string.Join("\n\n", said));
    }

    private static string Names(Texts texts, List<RoundChannel> channels)
    {
        var names = string.Join(texts["CheckIns.ChannelSeparator"], channels.Take(RoundChannel.MostNamed).Select(c => ChannelName.Of(texts, c.Name)));
        return channels.Count <= RoundChannel.MostNamed ? names : texts["CheckIns.ChannelsMore", names, channels.Count - RoundChannel.MostNamed];
    }

    public static CardElement? Of(Texts texts, Privacy privacy) => privacy.Kind switch
    {
        Confidentiality.Confidential => CardParts.Subtle(texts["CheckIns.NoticeConfidential", privacy.Least]),
        Confidentiality.Anonymous => new Container(
        [
            CardParts.Strong(texts["CheckIns.NoticeAnonymous"]),
            CardParts.Subtle(texts["CheckIns.NoticeAnonymousWho"]),
            CardParts.Subtle(texts["CheckIns.NoticeAnonymousWhen", privacy.Least]),
            CardParts.Subtle(texts["CheckIns.NoticeAnonymousOnce"]),
        ]),
        _ => null,
    };
}
