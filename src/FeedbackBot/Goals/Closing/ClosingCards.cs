using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Closing;

/// <summary>The end of a goal on cards: the question to its owner, and how it ended on the goal's own card.</summary>
internal static class ClosingCards
{
    public const string FormVerb = "goals.ending";
    public const string CloseVerb = "goals.close";
    public const string DropVerb = "goals.drop";
    public const string KeepVerb = "goals.keep";

    public static AdaptiveCard Ask(Texts texts, ClosingForm form)
    {
        var goal = form.Goal;
        var heading = texts["Goals.EndedTitle", CardText.EscapeLine(goal.Name)];
        return CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                .. form.Problems.Select(problem => new TextBlock(texts["Goals.Problem", problem]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                CardParts.Subtle(texts["Goals.EndedPeriod", PeriodText.In(texts, goal.Period)]),
                CardParts.Strong(form.Score is { IsKeptTold: false } ? texts["Goals.EndedScoreOfFew"] : Score(texts, form.Score?.Kept, form.Score?.Score.Kpis.Count > 0)),
                .. form.IsClosed ? [] : Missing(texts, form),
                .. NoteCards.InBrief(texts, form.Notes),
                new TextInput(ClosingForm.ReflectionKey, texts["Goals.EndedReflection"])
                {
                    IsMultiline = true, MaxLength = GoalClosing.MaxWords, Value = form.Reflection.Length == 0 ? null : form.Reflection, Placeholder = texts["Goals.EndedReflectionHint"],
                },
                form.IsClosed ? null : new ChoiceSetInput(
                    ClosingForm.NextKey, texts["Goals.EndedNext"],
                    [
                        new Choice(texts["Goals.EndedNextNone"], ClosingForm.NoMore),
                        new Choice(texts["Goals.EndedNextCarry", PeriodText.In(texts, goal.Period.Next())], ClosingForm.CarryOver),
                    ])
                {
                    Style = ChoiceSetStyle.Expanded, Value = form.Next,
                },
                CardParts.Actions([
                    CardActions.Execute(texts[form.IsClosed ? "Goals.ButtonReflect" : "Goals.ButtonClose"], CloseVerb, GoalCards.Data(goal), ActionStyle.Positive),
                    form.Notes.Count == 0 ? null : CardActions.Execute(texts["Goals.ButtonNotesCount", form.Notes.Count], NoteCards.ShowVerb, GoalCards.Data(goal), id: NoteCards.ShowVerb),
                    CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), id: "back"),
                ]),
            ]);
    }

    /// <summary>On the goal's card: what is asked about its end, or how it ended. What was said is for its sides and those above.</summary>
    public static IEnumerable<CardElement> Ending(Texts texts, GoalFacts facts)
    {
        var goal = facts.Goal;
        if (goal.DropAskedBy is { } asked && facts.SeesOpen)
            yield return new TextBlock(texts["Goals.DropAsked", Name(asked), CardText.Escape(goal.DropReason)]) { Color = TextColor.Warning };
        if (facts.Closing is not { } closing)
            yield break;
        if (closing.ReopenedById is { } again)
        {
            if (facts.SeesOpen)
                yield return CardParts.Subtle(texts["Goals.ReopenedBecause", Name(again), CardText.Escape(closing.ReopenReason)]);
            yield break;
        }

        if (!closing.IsDropped)
        {
            var hasKpis = facts.Current.Kpis.Count > 0;
            yield return CardParts.Strong(!hasKpis && facts.RolledUp is { Below.KeptTellsOfFew: true } ? texts["Goals.EndedScoreOfFew"] : Score(texts, closing.Score, hasKpis));
        }

        yield return CardParts.Subtle(closing.ById is { } by
            ? texts[closing.IsDropped ? "Goals.DroppedOn" : "Goals.ClosedOn", Name(by), closing.At.In(facts.ViewersZone)]
            : texts["Goals.LapsedOn", closing.At.In(facts.ViewersZone)]);
        if (closing.Words.Length > 0 && facts.SeesOpen)
            yield return new TextBlock(texts["Goals.BecauseOf", Name(closing.WordsById!.Value), CardText.Escape(closing.Words)]);

        string Name(People.PersonId id) => CardText.EscapeLine(facts.NameOf(id));
    }

    private static string Score(Texts texts, decimal? total, bool hasKpis) =>
        total is { } points ? texts["Goals.EndedScore", KpiNumbers.Points(texts, points)] : texts[hasKpis ? "Goals.EndedNoScore" : "Goals.EndedNoScoreBelow"];

    private static IEnumerable<CardElement> Missing(Texts texts, ClosingForm form)
    {
        var missing = form.Score?.Score.Kpis.Where(k => k.Values.Count == 0 && k.Terms.Rule is not ScoringRule.Formula).Select(k => $"**{CardText.EscapeLine(k.Terms.Name)}**").ToList();
        if (missing is { Count: > 0 })
            yield return new TextBlock(texts["Goals.EndedMissing", string.Join(", ", missing), form.Goal.To]) { Color = TextColor.Warning };
    }
}
