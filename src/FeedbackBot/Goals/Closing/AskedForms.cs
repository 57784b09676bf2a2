using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Standing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Closing;

/// <summary>Makes the question at the end of a goal: with its score and what was noted when it was set.</summary>
internal sealed class AskedForms(GoalScores scores, GoalNotes notes)
{
    public async Task<ClosingForm> OfAsync(Goal goal, Person reader, Texts texts, CancellationToken ct) =>
        new(goal, await scores.ExplainAsync(goal, reader, texts, ct)) { Notes = await notes.OfAsync(goal, ct) };
}
