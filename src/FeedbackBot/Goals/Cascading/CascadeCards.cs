using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Cascading;

/// <summary>Who has taken on what of a target, how the rest is to be divided, and what that would come to.</summary>
internal static class CascadeCards
{
    public const string ShowVerb = "goals.cascade";
    public const string SplitVerb = "goals.cascade.split";
    public const string ProposeVerb = "goals.cascade.propose";
    public const string PrintKey = "print";

    /// <summary>What is covered, and the form.</summary>
    /// <param name="coverage">Null where it is not said yet which KPI.</param>
    /// <param name="kpis">Of the goal, to choose from.</param>
    public static AdaptiveCard Form(
        Texts texts, Goal goal, Coverage? coverage, IReadOnlyList<KpiTerms> kpis, CascadeAsked asked, IReadOnlyList<Problem> problems, string? said = null, int page = 1)
    {
        var heading = texts["Goals.CascadeTitle", CardText.EscapeLine(goal.Name)];
        return CardParts.Page(CardPages.Split(
            coverage is null ? [] : Blocks(texts, coverage),
            p => CardParts.Card(
                texts,
                heading,
                [
                    TextBlock.Heading(heading),
                    said is null ? null : new TextBlock(said) { Color = TextColor.Accent, Spacing = Spacing.Small },
                    .. problems.Take(5).Select(problem => new TextBlock(texts["Goals.Problem", problem.In(texts)]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, ShowVerb, asked.Data(goal))),
                    .. Inputs(texts, kpis, asked),
                    new ActionSet([
                        CardActions.Execute(texts["Goals.CascadeShowSplit"], SplitVerb, GoalCards.Data(goal), ActionStyle.Positive, id: "split"),
                        CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), associatedInputs: AssociatedInputs.None, id: "back"),
                    ]),
                ])), page);
    }

    public static AdaptiveCard Preview(Texts texts, CascadePlan plan, CascadeAsked asked, string? said = null, int page = 1)
    {
        var (goal, heading) = (plan.Goal, texts["Goals.CascadeTitle", CardText.EscapeLine(plan.Goal.Name)]);
        var data = asked.Data(goal);
        data[PrintKey] = plan.Print;
        return CardParts.Page(CardPages.Split(
            Blocks(texts, plan),
            p => CardParts.Card(
                texts,
                heading,
                [
                    TextBlock.Heading(heading),
                    said is null ? null : new TextBlock(said) { Color = TextColor.Accent, Spacing = Spacing.Small },
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions([
                        plan.New.Count == 0 ? null : CardActions.Execute(texts.Count("Goals.CascadePropose", plan.New.Count), ProposeVerb, data, ActionStyle.Positive, id: "propose"),
                        CardActions.Execute(texts["Goals.ButtonEdit"], ShowVerb, asked.Data(goal), id: "change"),
                        .. CardParts.Turning(texts, p, SplitVerb, asked.Data(goal)),
                    ]),
                ])), page);
    }

    private static IEnumerable<CardBlock> Blocks(Texts texts, Coverage coverage)
    {
        yield return CardBlock.Of(new TextBlock(Aim(texts, coverage.Kpi)));
        if (coverage.Parts.Count == 0)
        {
            yield return CardBlock.Of(CardParts.Subtle(texts["Goals.CascadeNobody"]));
            yield break;
        }

        yield return CardBlock.Of(Table.OfTexts(
            [texts["Goals.CascadeWhom"], texts["Goals.CascadePart"], texts["Goals.CascadeState"]],
            coverage.Parts.Select(p => (IReadOnlyList<string>)[CardText.EscapeLine(p.Name), Number(texts, coverage, p.Target), texts[$"Goals.CascadeState{p.State}"]])));
        yield return CardBlock.Of([.. Sums(texts, coverage).Select(line => new TextBlock(line) { Spacing = Spacing.Small })]);
    }

    private static IEnumerable<CardBlock> Blocks(Texts texts, CascadePlan plan)
    {
        var coverage = plan.Coverage with { IsDivided = plan.Way != CascadeWay.SameForEach };
        yield return CardBlock.Of(new TextBlock(Aim(texts, coverage.Kpi)), CardParts.Subtle(texts[$"Goals.CascadeWay{plan.Way}"]));
        yield return CardBlock.Of(Table.OfTexts(
            [texts["Goals.CascadeWhom"], texts["Goals.CascadePart"], texts["Goals.CascadeState"]],
            plan.Shares.Select(s => (IReadOnlyList<string>)[
                CardText.EscapeLine(s.Receiver.Unit is { } unit ? $"{unit} · {s.Receiver.Owner}" : s.Receiver.Owner),
                s.Share is { } share ? Number(texts, coverage, share) : s.Has is { State: not CoverState.Declined } has ? Number(texts, coverage, has.Target) : texts["Goals.ExplainNone"],
                texts[s.Share is not null ? "Goals.CascadeStateNew" : s.Has is { } before ? $"Goals.CascadeState{before.State}" : "Goals.CascadeStateNothing"]])));
        if (plan.New.Count == 0)
            yield return CardBlock.Of(new TextBlock(texts["Goals.CascadeNothingLeft"]));
        if (!coverage.IsDivided)
            yield break;
        yield return CardBlock.Of([.. Sums(texts, coverage).Select(line => CardParts.Subtle(line))]);
        yield return CardBlock.Of(CardParts.Strong(texts[
            plan.LeftOver switch { > 0 => "Goals.CascadeWouldLeave", < 0 => "Goals.CascadeWouldBeMore", _ => "Goals.CascadeWouldCover" }, Number(texts, coverage, Math.Abs(plan.LeftOver))]));
    }

    private static IEnumerable<string> Sums(Texts texts, Coverage coverage)
    {
        if (!coverage.IsDivided)
        {
            yield return texts["Goals.CascadeReaching", coverage.Reaching, coverage.Parts.Count(p => p.State != CoverState.Declined), Number(texts, coverage, coverage.Target)];
            yield break;
        }

        yield return texts["Goals.CascadeAgreed", Number(texts, coverage, coverage.Agreed), Number(texts, coverage, coverage.Target)];
        if (coverage.Waiting > 0)
            yield return texts["Goals.CascadeWaiting", Number(texts, coverage, coverage.Waiting)];
        yield return coverage.NotCovered > 0 ? texts["Goals.CascadeNotCovered", Number(texts, coverage, coverage.NotCovered)]
            : coverage.TooMuch > 0 ? texts["Goals.CascadeTooMuch", Number(texts, coverage, coverage.TooMuch)] : texts["Goals.CascadeCovered"];
    }

    private static IEnumerable<CardElement> Inputs(Texts texts, IReadOnlyList<KpiTerms> kpis, CascadeAsked asked)
    {
        if (kpis.Count > 1)
        {
            yield return new ChoiceSetInput("kpi", texts["Goals.CascadeKpi"], [.. kpis.Select(k => new Choice(k.Name, k.Key))])
            {
                Style = ChoiceSetStyle.Compact,
                Value = kpis.Any(k => k.Key == asked.Kpi) ? asked.Kpi : kpis[0].Key,
            };
        }

        yield return new ChoiceSetInput("over", texts["Goals.CascadeOverLabel"], [new(texts["Goals.CascadeOverUsual"], CascadeAsked.Usual), new(texts["Goals.CascadeOverTeams"], "teams"), new(texts["Goals.CascadeOverPeople"], "people")])
        {
            Style = ChoiceSetStyle.Compact,
            Value = CascadeWords.Over(asked.Over)?.ToString().ToLowerInvariant() ?? CascadeAsked.Usual,
        };
        yield return new ChoiceSetInput(
            "by", texts["Goals.CascadeByLabel"], [new(texts["Goals.CascadeByUsual"], CascadeAsked.Usual), .. Enum.GetValues<CascadeWay>().Select(w => new Choice(texts[$"Goals.CascadeBy{w}"], CascadeWords.Of(w)))])
        {
            Style = ChoiceSetStyle.Compact,
            Value = CascadeWords.Way(asked.By) is { } way ? CascadeWords.Of(way) : CascadeAsked.Usual,
        };
        yield return new TextInput("to", texts["Goals.CascadeTo"]) { Value = asked.To.Length == 0 ? null : asked.To, MaxLength = CascadeAsked.MaxTo, Placeholder = texts["Goals.CascadeToHint"] };
        yield return new TextInput("weight", texts["Goals.CascadeWeight"]) { Value = asked.Weight.Length == 0 ? null : asked.Weight, MaxLength = 10, Placeholder = texts["Goals.FormWeightHint"] };
    }

    private static string Aim(Texts texts, KpiTerms kpi) => texts["Goals.CascadeAim", CardText.EscapeLine(kpi.Name), KpiCards.Aim(texts, kpi)];

    private static string Number(Texts texts, Coverage coverage, decimal value) => KpiNumbers.Format(texts, coverage.Kpi, value);
}
