using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>What a channel reads of an invented team.</summary>
internal sealed class ChannelGallery : ICardGallery
{
    private static readonly DateOnly Friday = new(2026, 11, 27);
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的回答 <b>**long**</b> & [so on](x)\n", 200))[..Answer.MaxText];
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Kim_*[x] ", 40))[..Person.MaxName];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var open = Facts(ChannelRhythm.Daily, State(3, 1, 4), [("Ada *Keller*", "The **first** half", false), ("Lin Wei 林薇", "The report", true)]);
        yield return new("checkins/channel", "open", ChannelCards.Pages(texts, open)[0]);
        yield return new("checkins/channel", "numbers", ChannelCards.Pages(texts, open with { Questions = [], AsksMood = false, State = State(0, 0, 8) })[0]);
        yield return new("checkins/channel", "nobody now", ChannelCards.Pages(texts, open with { State = State(3, 1, 0) })[0]);
        yield return new("checkins/channel", "closed", ChannelCards.Pages(texts, open with { IsClosed = true, Mood = new ChannelMood(7, 26, 1, 5) })[0]);
        yield return new("checkins/channel", "closed few", ChannelCards.Pages(texts, open with { IsClosed = true })[0]);
        var many = ChannelCards.Pages(texts, Facts(ChannelRhythm.Weekly, State(60, 3, 4), [.. Enumerable.Range(1, 60).Select(i => (LongName, LongText, i % 2 == 0))]));
        yield return new("checkins/channel", "long", many[0]);
        yield return new("checkins/channel", "long a reply", many[many.Count / 2]);
        yield return new("checkins/channel", "long the last", many[^1]);
        yield return new("checkins/channel", "moved up", ChannelCards.Gone(texts, open));
    }

    private static ThreadState State(int answered, int skipped, int open) =>
        new(answered, skipped, open, 1, answered, 3, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private static ChannelFacts Facts(ChannelRhythm rhythm, ThreadState state, IReadOnlyList<(string Name, string Text, bool IsLate)> answers) => new(
        answers.Count > 10 ? LongName[..CheckIn.MaxName] : "Stand-up", rhythm, ThreadDates.Of(rhythm, Friday), state, IsClosed: false, AsksMood: true, Mood: null,
        [new ChannelQuestion(Friday, new Question(default, QuestionKind.Text, "What did you *finish*?", []), [.. answers.Select((a, i) => new ChannelAnswer(a.Name, i % 3 != 1, a.Text, a.IsLate))])], 5);
}
