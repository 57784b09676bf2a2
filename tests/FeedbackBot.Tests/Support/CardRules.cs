using System.Text.Json;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.Tests.Support;

/// <summary>
/// What every card must keep to, whoever made it: Teams' limits, and what people need who do not see the card, see no
/// colours, or look at it where Teams' own elements are not shown.
/// </summary>
internal static class CardRules
{
    /// <summary>What is wrong with the card, with the path to it. Empty is well.</summary>
    public static IReadOnlyList<string> Check(JsonElement card)
    {
        var problems = new List<string>();
        var nodes = CardNode.Walk(card).ToList();
        var shown = nodes.Where(node => !node.InFallback).ToList();
        if (card.Text("type") != "AdaptiveCard")
            problems.Add("card: type is not AdaptiveCard");
        if (card.Text("version") != "1.5")
            problems.Add("card: version is not 1.5");
        if (CardSize.Of(card) is > CardSize.Limit and var size)
            problems.Add($"card: {size} bytes, more than {CardSize.Limit}");
        if (!shown.Any(node => node.Type == "TextBlock" && node.Json.Text("style") == "heading"))
            problems.Add("card: no heading");
        problems.AddRange(Repeated(shown).Select(id => $"card: the id {id} is used more than once"));
        problems.AddRange(CardEnvelope.Check(card, shown));
        foreach (var node in nodes)
            problems.AddRange(OfNode(node).Select(problem => $"{node.Path} ({node.Type}): {problem}"));
        return problems;
    }

    /// <summary>The same, of a card that is text.</summary>
    public static IReadOnlyList<string> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Check(document.RootElement);
    }

    private static IEnumerable<string> Repeated(IEnumerable<CardNode> nodes) =>
        from node in nodes
        let id = node.Json.Text("id")
        where id.Length > 0
        group node by id into same
        where same.Count() > 1
        select same.Key;

    private static IEnumerable<string> OfNode(CardNode node) => node.Type switch
    {
        "TextBlock" => OfText(node),
        "Image" => Missing(node, "altText"),
        "Table" => OfTable(node.Json),
        "FactSet" => node.Json.Items("facts").Any() ? [] : ["no facts"],
        "Container" or "Column" or "ColumnSet" or "TableCell" => OfColouredBox(node.Json),
        "AdaptiveCard" or "ActionSet" => OfActions(node.Json),
        var type when type.StartsWith("Action.", StringComparison.Ordinal) => OfAction(node),
        var type when type.StartsWith("Input.", StringComparison.Ordinal) => OfInput(node),
        var type when IsTeamsOnly(type) => OfTeamsElement(node),
        "RichTextBlock" or "TextRun" or "TableRow" => [],
        _ => ["no such element"],
    };

    private static bool IsTeamsOnly(string type) =>
        type is "Badge" or "Rating" or "Input.Rating" or "ProgressBar" || type.StartsWith("Chart.", StringComparison.Ordinal);

    private static IEnumerable<string> Missing(CardNode node, params IEnumerable<string> names) =>
        names.Where(name => string.IsNullOrWhiteSpace(node.Json.Text(name))).Select(name => "no " + name);

    private static IEnumerable<string> OfText(CardNode node)
    {
        if (node.Json.Text("text").Length == 0)
            yield return "no text";
        if (!node.Json.Is("wrap"))
            yield return "long text would be clipped: no wrap";
        if (node.Json.Text("color") is "good" or "warning" or "attention" && !SaysSomething(node.Json.Text("text")))
            yield return "only its colour says anything";
    }

    /// <summary>A box that is coloured to mean something holds words that say the same.</summary>
    private static IEnumerable<string> OfColouredBox(JsonElement box)
    {
        if (box.Text("style") is "good" or "warning" or "attention"
            && !CardNode.Below(box).Any(node => SaysSomething(node.Json.Text("text")) || node.Type == "FactSet"))
            yield return "only its colour says anything";
    }

    private static bool SaysSomething(string text) => text.Any(char.IsLetterOrDigit);

    private static IEnumerable<string> OfTable(JsonElement table)
    {
        var columns = table.Items("columns").Count();
        if (table.Items("rows").Any(row => row.Items("cells").Count() != columns))
            yield return "a row has not as many cells as there are columns";
        if (!table.Is("firstRowAsHeader"))
            yield return "no header row";
    }

    private static IEnumerable<string> OfInput(CardNode node)
    {
        foreach (var problem in Missing(node, "id", "label"))
            yield return problem;
        if (node.Json.Is("isRequired") && string.IsNullOrWhiteSpace(node.Json.Text("errorMessage")))
            yield return "required, but no errorMessage";
        if (node.Type == "Input.Toggle" && string.IsNullOrWhiteSpace(node.Json.Text("title")))
            yield return "no title";
        if (node.Json.Text("id") == CardActions.VerbProperty)
            yield return "its answer would take the place of the verb";
        if (node.Type == "Input.ChoiceSet")
        {
            var values = node.Json.Items("choices").Select(choice => choice.Text("value")).ToList();
            if (values.Distinct().Count() != values.Count || values.Any(value => value.Length == 0 || value.Contains(',')))
                yield return "the choices' values are not distinct, or empty, or hold a comma";
            if (values.Count == 0)
                yield return "nothing to choose";
        }

        if (node.Type == "Input.Rating")
            foreach (var problem in OfTeamsElement(node))
                yield return problem;
    }

    private static IEnumerable<string> OfTeamsElement(CardNode node)
    {
        if (!node.Json.TryGetProperty("fallback", out var fallback) || fallback.ValueKind != JsonValueKind.Object)
            yield return "no fallback for clients that do not know it";
        else if (CardNode.Below(fallback).Prepend(new CardNode("", fallback, true)).Any(inner => IsTeamsOnly(inner.Type)))
            yield return "the fallback needs a fallback";
        if (node.Type.StartsWith("Chart.", StringComparison.Ordinal))
            foreach (var problem in Missing(node, "title"))
                yield return problem;
        if (node.Type == "Badge" && !SaysSomething(node.Json.Text("text")))
            yield return "only its colour says anything";
        foreach (var part in node.Json.Items("data").Concat(node.Json.Items("segments")))
            if (string.IsNullOrWhiteSpace(part.Text("legend")) && string.IsNullOrWhiteSpace(part.Text("x")))
                yield return "a part without a name";
    }

    private static IEnumerable<string> OfActions(JsonElement holder)
    {
        if (holder.Items("actions").Count() is > ActionSet.MaxActions and var count)
            yield return $"{count} actions, more than {ActionSet.MaxActions}";
        if (holder.Text("type") == "AdaptiveCard" && holder.Items("actions").Any(action => action.Text("type") == "Action.Execute"))
            yield return "Action.Execute outside an ActionSet: Teams ignores its fallback there";
    }

    private static IEnumerable<string> OfAction(CardNode node)
    {
        if (node.IsRefresh)
            return Missing(node, "verb");
        var problems = Missing(node, "title").ToList();
        if (node.Type == "Action.Execute" && !node.InFallback)
        {
            problems.AddRange(Missing(node, "verb"));
            if (!node.Json.TryGetProperty("fallback", out var fallback) || fallback.Text("type") != "Action.Submit")
                problems.Add("no Action.Submit as its fallback");
            else if (!fallback.TryGetProperty("data", out var data) || data.Text(CardActions.VerbProperty) != node.Json.Text("verb"))
                problems.Add("the fallback does not carry the verb");
        }

        return problems;
    }
}
