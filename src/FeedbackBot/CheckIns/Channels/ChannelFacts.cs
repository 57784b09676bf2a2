namespace FeedbackBot.CheckIns.Channels;

/// <summary>All that a channel reads about a round or a week of them. Nobody who has not answered is in it.</summary>
/// <param name="AsksMood">Whether the rounds ask for moods.</param>
/// <param name="Mood">Null while it may not be shown.</param>
/// <param name="Questions">With the answers of those who were told so before they gave them.</param>
internal sealed record ChannelFacts(
    string CheckIn, ChannelRhythm Rhythm, ThreadDates Dates, ThreadState State, bool IsClosed, bool AsksMood, ChannelMood? Mood,
    IReadOnlyList<ChannelQuestion> Questions, int SmallestGroup);

/// <param name="Date">The round's, where the thread has several.</param>
/// <param name="Answers">The first given first, so that what stands stays where it is.</param>
internal sealed record ChannelQuestion(DateOnly Date, Definition.Question Question, IReadOnlyList<ChannelAnswer> Answers);

/// <param name="Value">See <see cref="Answering.Answer.Value"/>.</param>
internal sealed record ChannelAnswer(string Name, bool IsActive, string Value, bool IsLate);
