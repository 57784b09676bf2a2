using System.Globalization;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The answer to an earlier question of the set after which one more is asked.</summary>
/// <param name="Bound">A number for a comparison; else the answer itself, as <see cref="Answering.Answer.Value"/> has it.</param>
internal sealed record FollowUp(QuestionId Of, FollowUpWhen When, string Bound)
{
    /// <param name="answer">The value of the earlier answer; null where it was left empty, which asks nothing more.</param>
    public bool IsMetBy(string? answer)
    {
        if (answer is null)
            return false;
        if (When == FollowUpWhen.Is)
            return answer == Bound;
        return Number(answer) is { } given && Number(Bound) is { } bound && When switch
        {
            FollowUpWhen.AtMost => given <= bound,
            FollowUpWhen.Below => given < bound,
            FollowUpWhen.AtLeast => given >= bound,
            FollowUpWhen.Above => given > bound,
            _ => false,
        };
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal enum FollowUpWhen
{
    Is,
    AtMost,
    Below,
    AtLeast,
    Above,
}
