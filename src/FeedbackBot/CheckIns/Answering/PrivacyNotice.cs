using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Said on the asking card before anything is typed: who will read it, and under what conditions.</summary>
internal static class PrivacyNotice
{
    public static CardElement? Of(Texts texts, Privacy privacy) => privacy.Kind switch
    {
        Confidentiality.Confidential => CheckInCards.Subtle(texts["CheckIns.NoticeConfidential", privacy.Least]),
        Confidentiality.Anonymous => new Container(
        [
            CheckInCards.Strong(texts["CheckIns.NoticeAnonymous"]),
            CheckInCards.Subtle(texts["CheckIns.NoticeAnonymousWho"]),
            CheckInCards.Subtle(texts["CheckIns.NoticeAnonymousWhen", privacy.Least]),
            CheckInCards.Subtle(texts["CheckIns.NoticeAnonymousOnce"]),
        ]),
        _ => null,
    };
}
