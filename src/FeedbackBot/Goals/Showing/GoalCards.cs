using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Cascading;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Targets;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.Goals.Tree;

namespace FeedbackBot.Goals.Showing;

/// <summary>A goal on a card, as one person may see it and with what they can do about it now.</summary>
internal static class GoalCards
{
    public const string GoalKey = "goal";
    public const string TermsKey = "terms";
    public const string StatusKey = "status";
    public const string ShowVerb = "goals.show";
    public const string ProposeVerb = "goals.propose";
    public const string AgreeVerb = "goals.agree";
    public const string EditVerb = "goals.edit";
    public const string AsideVerb = "goals.aside";
    public const string HistoryVerb = "goals.history";
    public const string ExplainVerb = "goals.explain";

    public static AdaptiveCard One(Texts texts, GoalFacts facts, string? said = null, IReadOnlyList<string>? problems = null, int page = 1) =>
        CardParts.Page(Pages(texts, facts, said, problems ?? []), page);

    /// <summary>In the place of a question that other terms have overtaken.</summary>
    public static AdaptiveCard Replaced(Texts texts, Goal goal)
    {
        var heading = CardText.EscapeLine(goal.Name);
        return CardParts.Card(
            texts, texts["Goals.CardFallback", heading], TextBlock.Heading(heading), new TextBlock(texts["Goals.Replaced"]),
            new ActionSet([CardActions.Execute(texts["Goals.ButtonShowNow"], ShowVerb, Data(goal), id: ShowVerb)]));
    }

    private static IReadOnlyList<AdaptiveCard> Pages(Texts texts, GoalFacts facts, string? said, IReadOnlyList<string> problems)
    {
        var goal = facts.Goal;
        var heading = CardText.EscapeLine(goal.Name);
        return CardPages.Split(
            Blocks(texts, facts, problems),
            p => CardParts.Card(
                texts,
                texts["Goals.CardFallback", heading],
                [
                    TextBlock.Heading(heading),
                    said is null ? null : new TextBlock(said) { Color = TextColor.Accent, Spacing = Spacing.Small },
                    CardParts.Subtle(Line(texts, facts)),
                    facts.Sure is { } sure ? new TextBlock(texts["Goals.ConfidenceOf", ConfidenceCards.Line(texts, sure, facts.ViewersZone)]) { Spacing = Spacing.Small } : null,
                    .. p.Elements,
                    CardParts.PageNote(texts, p),

                    // Beside the button that was pressed: the card's beginning may be out of sight.
                    .. problems.Select(problem => new TextBlock(texts["Goals.Problem", problem]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                    CardParts.Actions([.. Buttons(texts, facts), .. CardParts.Turning(texts, p, ShowVerb, Data(goal))]),
                ]));
    }

    /// <summary>"Ops · Omar Haddad · quarter 1 of 2027 · agreed".</summary>
    public static string Line(Texts texts, GoalFacts facts) => string.Join(" · ", [
        Whose(texts, facts.Goal, facts.Owner.Name), PeriodText.In(texts, facts.Goal.Period), texts[$"Goals.Horizon{facts.Goal.Horizon}"], State(texts, facts)]);

    public static string Whose(Texts texts, Goal goal, string owner) => goal.Level switch
    {
        GoalLevel.Company => texts["Goals.WhoseCompany", CardText.EscapeLine(owner)],
        GoalLevel.Person => CardText.EscapeLine(owner),
        _ => texts[$"Goals.Whose{goal.Level}", CardText.EscapeLine(goal.Unit ?? ""), CardText.EscapeLine(owner)],
    };

    public static JsonObject Data(Goal goal) => new() { [GoalKey] = goal.Id.ToString() };

    private static string State(Texts texts, GoalFacts facts)
    {
        var goal = facts.Goal;
        if (goal.WaitsFor is not { } who || !facts.SeesOpen)
            return texts[$"Goals.Status{goal.Status}"];
        return goal.WaitsFor == facts.Viewer
            ? texts[goal.IsAgreed ? "Goals.AmendWaitsForYou" : "Goals.WaitsForYou"]
            : texts[goal.IsAgreed ? "Goals.AmendWaitsFor" : "Goals.WaitsFor", CardText.EscapeLine(facts.NameOf(who))];
    }

    private static IEnumerable<CardBlock> Blocks(Texts texts, GoalFacts facts, IReadOnlyList<string> said)
    {
        var (goal, terms) = (facts.Goal, facts.Current);
        if (ClosingCards.Ending(texts, facts).ToList() is { Count: > 0 } ending)
            yield return CardBlock.Of([.. ending]);
        if (goal.Why.Length > 0)
            yield return CardBlock.Of(new TextBlock(CardText.Escape(goal.Why)));
        if (facts.Parent is { } parent)
            yield return CardBlock.Of(CardParts.Subtle(texts["Goals.ContributesTo", CardText.EscapeLine(parent)]));
        if (terms.Reason.Length > 0 && facts.SeesOpen)
            yield return CardBlock.Of(new TextBlock(texts["Goals.BecauseOf", CardText.EscapeLine(facts.NameOf(terms.WrittenBy)), CardText.Escape(terms.Reason)]));
        if (goal.Level is GoalLevel.Person or GoalLevel.Role)
            yield return CardBlock.Of(CardParts.Subtle(Weight(texts, facts)));
        if (goal.Level == GoalLevel.Role)
            yield return CardBlock.Of(CardParts.Subtle(texts["Goals.RoleTemplate"]));
        if (facts.RolledUp is { } rolled && BelowText.Below(texts, rolled.Below) is { } below)
            yield return CardBlock.Of(CardParts.Subtle(texts["Goals.TreeSentence", below]));
        foreach (var kpi in terms.Kpis)
            yield return CardBlock.Of([.. KpiCards.Elements(texts, kpi, facts)]);
        if (facts.OpenTasks > 0)
            yield return CardBlock.Of(TaskListCards.Opening(texts, goal, facts.OpenTasks));
        if (Before(facts) is { } before && TermsDifference.Between(texts, before, terms) is { Count: > 0 } changes)
            yield return CardBlock.Of([CardParts.Strong(texts["Goals.WhatChanges", before.Number]), .. changes.Select(c => new TextBlock("- " + c) { Spacing = Spacing.Small })]);
        if (facts.IsOpen && (goal.IsSide(facts.Viewer) || goal.Status == GoalStatus.Draft) && SmartCheck.Of(goal, terms, facts.Context).Where(g => !said.Contains(g.What.In(texts))).ToList() is { Count: > 0 } gaps)
        {
            yield return CardBlock.Of([
                CardParts.Strong(texts["Goals.SmartTitle"]),
                .. gaps.OrderByDescending(g => g.MustBeFilled).Select(g => new TextBlock(texts[g.MustBeFilled ? "Goals.SmartMust" : "Goals.SmartShould", g.What.In(texts)])
                {
                    Color = g.MustBeFilled ? TextColor.Attention : null, Spacing = Spacing.Small,
                }),
            ]);
        }
    }

    private static string Weight(Texts texts, GoalFacts facts)
    {
        var weight = facts.Current.Weight;
        var besides = facts.Context.OwnersGoals.Sum(g => g.Agreed);
        return besides == 0 ? texts["Goals.WeightIs", weight] : texts["Goals.WeightIsOf", weight, besides + weight];
    }

    /// <summary>What the terms on the table are to replace: those that were agreed, else those the other side proposed last.</summary>
    private static GoalTerms? Before(GoalFacts facts) =>
        !facts.IsOpen ? null : facts.Agreed ?? facts.Versions.LastOrDefault(t => t.Number < facts.Current.Number);

    private static IEnumerable<CardAction> Buttons(Texts texts, GoalFacts facts)
    {
        var goal = facts.Goal;
        if (goal.Status == GoalStatus.Draft)
        {
            yield return Button("Goals.ButtonPropose", ProposeVerb, ActionStyle.Positive);
            yield return Button("Goals.ButtonEdit", EditVerb);
            yield return Button("Goals.ButtonDropDraft", AsideVerb);
            foreach (var button in Reading())
                yield return button;
            yield break;
        }

        if (goal.DropAskedBy is { } asked && goal.IsSide(facts.Viewer))
        {
            if (asked != facts.Viewer)
                yield return Button("Goals.ButtonDrop", ClosingCards.DropVerb, ActionStyle.Destructive);
            yield return Button("Goals.ButtonKeep", ClosingCards.KeepVerb);
        }
        else if (goal is { IsAgreed: true, OpenNumber: null, AskedToCloseOn: not null } && goal.IsSide(facts.Viewer))
        {
            yield return Button("Goals.ButtonClose", ClosingCards.FormVerb, ActionStyle.Positive);
        }
        else if (facts is { Goal.Status: GoalStatus.Closed, Closing.Words.Length: 0 } && goal.OwnerId == facts.Viewer)
        {
            yield return Button("Goals.ButtonReflect", ClosingCards.FormVerb, ActionStyle.Positive);
        }

        if (facts.IsViewersTurn)
        {
            yield return Button("Goals.ButtonAgree", AgreeVerb, ActionStyle.Positive);
            yield return Button("Goals.ButtonCounter", EditVerb);
            yield return Button("Goals.ButtonRefuse", AsideVerb);
        }
        else if (goal.OpenNumber is not null && goal.IsSide(facts.Viewer))
        {
            yield return Button("Goals.ButtonTakeBack", AsideVerb);
        }
        else if (goal.IsAgreed && goal.IsSide(facts.Viewer))
        {
            yield return Button("Goals.ButtonAmend", EditVerb);
        }

        if (goal.AgreedNumber is not null && goal.Status != GoalStatus.Dropped)
            yield return Button(goal.Status == GoalStatus.Closed ? "Goals.ButtonExplainClosed" : "Goals.ButtonExplain", ExplainVerb);
        if (facts.RolledUp is { Below.IsEmpty: false })
            yield return Button("Goals.ButtonTree", TreeCards.Verb);
        if (facts.Pictures.Count > 0)
            yield return Button("Goals.ButtonPicture", PictureCards.Verb);
        if (facts.MayDivide)
            yield return Button("Goals.ButtonCascade", CascadeCards.ShowVerb);
        if (goal.IsSide(facts.Viewer))
            yield return Button("Goals.ButtonHistory", HistoryVerb);
        foreach (var button in Reading())
            yield return button;

        IEnumerable<CardAction> Reading()
        {
            if (facts.NoteCount is { } notes)
                yield return CardActions.Execute(notes == 0 ? texts["Goals.ButtonNotes"] : texts["Goals.ButtonNotesCount", notes], NoteCards.ShowVerb, Data(goal), id: NoteCards.ShowVerb);
            if (facts.Past.Values.Any(p => p.SaysSomething))
                yield return CardActions.Execute(texts["Goals.ButtonPast"], TargetCards.ShowVerb, Data(goal), id: TargetCards.ShowVerb);
        }

        ExecuteAction Button(string title, string verb, ActionStyle? style = null)
        {
            var data = Data(goal);
            data[StatusKey] = goal.Status.ToString();
            data[TermsKey] = goal.CurrentNumber.ToString(CultureInfo.InvariantCulture);
            return CardActions.Execute(texts[title], verb, data, style, id: verb);
        }
    }
}
