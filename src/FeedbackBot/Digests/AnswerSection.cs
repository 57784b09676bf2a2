using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>What people wrote, by question, in the order of <see cref="WorthReading"/>. Why an answer comes early is said beside the name.</summary>
internal static class AnswerSection
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        var first = true;
        foreach (var question in facts.Answers)
        {
            List<CardElement> heading = first ? [DigestOverview.Heading(texts["Digests.WorthReading"])] : [];
            heading.Add(new TextBlock(texts["Digests.QuestionOf", CardText.EscapeLine(question.Question), CardText.EscapeLine(question.CheckIn)])
            {
                Weight = TextWeight.Bolder,
                Spacing = Spacing.Medium,
            });
            foreach (var answer in question.Answers)
            {
                yield return new CardBlock([.. heading, .. Answer(answer, texts)]);
                heading = [];
            }

            first = false;
        }
    }

    private static IEnumerable<CardElement> Answer(AnswerToRead answer, Texts texts)
    {
        var name = PeopleNames.Of(answer.Answer.Name, answer.Answer.IsActive, texts);
        string?[] remarks = [Why(answer.Signs, texts), answer.Answer.IsLate ? texts["Digests.CameLate"] : null];
        var said = string.Join(texts["Digests.ReasonSeparator"], remarks.OfType<string>());
        yield return new TextBlock(said.Length > 0 ? texts["Digests.NameAnd", name, said] : name)
        {
            IsSubtle = true,
            Spacing = Spacing.Medium,
        };
        yield return new TextBlock(CardText.Escape(answer.Answer.Text)) { Spacing = Spacing.None };
    }

    private static string? Why(Signs signs, Texts texts) =>
        signs.HasFallen ? texts["Digests.MoodFell", signs.Mood, signs.MoodBefore]
        : signs.IsLow ? texts["Digests.MoodLow", signs.Mood]
        : signs.HasNewBlocker ? texts["Digests.NewBlocker"]
        : null;
}
