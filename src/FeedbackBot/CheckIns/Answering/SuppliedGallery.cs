using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Check-ins that ask what another feature supplies beside something of their own.</summary>
internal sealed class SuppliedGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2027, 1, 15, 13, 0, 0, TimeSpan.Zero);

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var facts = Facts("Weekly", "How do your numbers look?");
        var some = facts with { Supplied = [new Sample("Retention"), new Sample("Orders")] };
        var longest = Facts(new string('周', CheckIn.MaxName), new string('数', Question.MaxText)) with
        {
            Supplied = [.. Enumerable.Range(1, 4).Select(i => new Sample(i + new string('指', 80)))],
        };
        yield return new("checkins/ask", "goals", CheckInCardsAsk.One(texts, some, AskForm.Empty));
        yield return new("checkins/ask", "goals nothing due", CheckInCardsAsk.One(texts, facts, AskForm.Empty));
        foreach (var (card, i) in CheckInCardsAsk.Pages(texts, longest, AskForm.Empty).Select((card, i) => (card, i)))
            yield return new("checkins/ask", $"goals long page {i + 1}", card);
        yield return new("checkins/closed", "goals typed", CheckInCardsAnswered.ClosedWith(texts, some, Friday.AddHours(5), new Dictionary<int, string> { [1] = "{}" }));
        yield return new("checkins/answered", "goals", CheckInCardsAnswered.Answered(
            texts, some, new GivenAnswers([.. facts.Questions.Select(q => Answer.Of(facts.Prompt.Id, q, new AnswerValue(q.IsSupplied ? "2" : "Two releases")))], []), Friday));
    }

    private static PromptFacts Facts(string name, string question) => new(
        Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4))), name, new DateOnly(2027, 1, 15),
        [Ask(1, QuestionKind.Text, "What was finished?"), Ask(2, QuestionKind.Goal, question)], default);

    private static Question Ask(byte number, QuestionKind kind, string text) => new(new QuestionId(new Guid(0, 0, 6, [0, 0, 0, 0, 0, 0, 0, number])), kind, text, []);

    private sealed record Sample(string Name) : SuppliedPart
    {
        public override string? Said(Texts texts, IReadOnlyDictionary<string, string> typed) => $"{CardText.EscapeLine(Name)}: 36.5";

        public override IEnumerable<CardElement> Elements(Texts texts, string prefix, IReadOnlyDictionary<string, string> typed) =>
        [
            new TextBlock($"**{CardText.EscapeLine(Name)}**") { Separator = true },
            new TextBlock("Customers") { IsSubtle = true, Spacing = Spacing.Small },
            new TextInput($"{prefix}{Name[0]}", Name) { Spacing = Spacing.Small },
            new TextInput($"{prefix}{Name[0]}.note", $"{Name}: …") { IsMultiline = true, Spacing = Spacing.Small },
        ];
    }
}
