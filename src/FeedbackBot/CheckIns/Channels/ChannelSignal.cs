using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Says, once the change is stored, that channels may show less of a round than there is. Where none reads about it nothing is done.</summary>
internal sealed class ChannelSignal(AfterCommit afterCommit, WakePlanner planner)
{
    private readonly HashSet<RoundId> _said = [];

    public void Changed(PromptFacts facts)
    {
        if (facts.Channels.Count > 0)
            Changed(facts.Prompt.RoundId);
    }

    public void Changed(RoundId round)
    {
        if (_said.Add(round))
            afterCommit.Do(() => planner.Replan(ChannelWakes.SourceName, round.ToString()));
    }
}
