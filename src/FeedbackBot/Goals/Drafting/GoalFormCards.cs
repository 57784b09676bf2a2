using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Drafting;

/// <summary>The form in which a goal is begun, its draft changed, or other terms are put on the table.</summary>
internal static class GoalFormCards
{
    public const string SaveVerb = "goals.save";
    public const string GoalKey = "goal";
    public const string TermsKey = "terms";

    /// <exception cref="CardTooLargeException">With what was typed it is larger than may be sent.</exception>
    public static AdaptiveCard One(Texts texts, GoalForm form, bool isManager, IReadOnlyList<string> problems)
    {
        var heading = form.Name.Length > 0 && form.Kind != GoalFormKind.New ? texts[$"Goals.Form{form.Kind}", CardText.EscapeLine(form.Name)] : texts["Goals.FormNew"];
        var data = new JsonObject { [GoalKey] = form.Id.ToString(), [GoalForm.KindKey] = form.Kind.ToString(), [TermsKey] = form.Terms };
        var card = CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                problems.Count == 0 ? null : new TextBlock(texts["Goals.FormProblems"]) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
                .. problems.Select(p => new TextBlock(texts["Goals.Problem", p]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                .. form.Kind is GoalFormKind.New or GoalFormKind.Draft ? Frame(texts, form, isManager) : [],
                form.Kind == GoalFormKind.Amend
                    ? new TextInput("reason", texts["Goals.FormReason"]) { IsMultiline = true, Value = Or(form.Reason), MaxLength = GoalTerms.MaxReason }
                    : null,
                new TextInput("kpis", texts["Goals.FormKpis"]) { IsMultiline = true, Value = Or(form.Kpis), MaxLength = GoalForm.MaxKpis, Placeholder = texts["Goals.FormKpisHint"] },
                CardParts.Subtle(texts["Goals.FormKpisHow"]),
                form.Level is "person" or "role" || form.Kind == GoalFormKind.New
                    ? new TextInput("weight", texts["Goals.FormWeight"]) { Value = Or(form.Weight), MaxLength = 10, Placeholder = texts["Goals.FormWeightHint"] }
                    : null,
                new ActionSet([CardActions.Execute(
                    texts[form.Kind is GoalFormKind.New or GoalFormKind.Draft ? "Goals.FormSave" : "Goals.FormPropose"], SaveVerb, data, ActionStyle.Positive)]),
            ]);
        return CardSize.Fits(card) ? card : throw new CardTooLargeException("What was typed does not fit on one card.");
    }

    private static IEnumerable<CardElement> Frame(Texts texts, GoalForm form, bool isManager)
    {
        yield return new TextInput("name", texts["Goals.FormName"]) { Value = Or(form.Name), MaxLength = Goal.MaxName, Placeholder = texts["Goals.FormNameHint"] };
        yield return new TextInput("why", texts["Goals.FormWhy"]) { IsMultiline = true, Value = Or(form.Why), MaxLength = Goal.MaxWhy };
        if (form.Kind == GoalFormKind.New && isManager)
        {
            yield return new ChoiceSetInput("level", texts["Goals.FormLevel"], [.. Enum.GetValues<GoalLevel>().Select(l => new Choice(texts[$"Goals.Level{l}"], l.ToString().ToLowerInvariant()))])
            {
                Style = ChoiceSetStyle.Compact,
                Value = GoalWords.Level(form.Level)?.ToString().ToLowerInvariant() ?? "person",
            };
            yield return new TextInput("unit", texts["Goals.FormUnit"]) { Value = Or(form.Unit), MaxLength = 100 };
            yield return new TextInput("owner", texts["Goals.FormOwner"]) { Value = Or(form.Owner), MaxLength = 200, Placeholder = texts["Goals.FormOwnerHint"] };
        }

        yield return new TextInput("period", texts["Goals.FormPeriod"]) { Value = Or(form.Period), MaxLength = 40, Placeholder = "2027-Q1" };
        yield return new TextInput("parent", texts["Goals.FormParent"]) { Value = Or(form.Parent), MaxLength = Goal.MaxName };
        yield return new ChoiceSetInput("horizon", texts["Goals.FormHorizon"], [.. Enum.GetValues<GoalHorizon>().Select(h => new Choice(texts[$"Goals.Horizon{h}"], h.ToString().ToLowerInvariant()))])
        {
            Style = ChoiceSetStyle.Compact,
            Value = (GoalWords.Horizon(form.Horizon) ?? GoalHorizon.Short).ToString().ToLowerInvariant(),
        };
    }

    private static string? Or(string value) => value.Length == 0 ? null : value;
}
