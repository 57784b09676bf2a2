using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams.Cards;

/// <summary>
/// Every action and input that a client could show for a card, wherever it stands: in the body, in action sets, in
/// cards that open, in tables. What is there only as a fallback counts only as a fallback.
/// </summary>
internal sealed class CardScan
{
    private readonly List<CardAction> _actions = [];

    private CardScan()
    {
    }

    /// <summary>In the order of the card, fallbacks last.</summary>
    public IReadOnlyList<CardAction> Actions => _actions;

    public static CardScan Of(JsonObject card)
    {
        var scan = new CardScan();
        scan.Walk(card, new InputScope(null), isFallback: false);
        return scan;
    }

    /// <summary>Finds what can be pressed by its id, else by its title, whatever the case.</summary>
    /// <exception cref="PlaygroundProblem">There is no such action, or the title fits several.</exception>
    public CardAction Find(string idOrTitle)
    {
        foreach (var candidates in new[] { _actions.Where(a => !a.IsFallback).ToList(), _actions })
        {
            if (candidates.FirstOrDefault(a => a.Id == idOrTitle) is { } byId)
            {
                return byId;
            }

            var titled = candidates.Where(a => string.Equals(a.Title, idOrTitle, StringComparison.OrdinalIgnoreCase)).ToList();
            if (titled.Count > 1 && titled.TrueForAll(a => a.Id is not null))
            {
                throw new PlaygroundProblem(409, $"Several actions have that title; use one of the ids {string.Join(", ", titled.Select(a => a.Id))}.");
            }

            if (titled.Count > 0)
            {
                return titled[0];
            }
        }

        var names = _actions.Where(a => !a.IsFallback).Select(a => a.Title ?? a.Id).OfType<string>().Distinct().ToList();
        throw new PlaygroundProblem(404, names.Count == 0
            ? "The card has no actions."
            : $"The card has no action '{idOrTitle}'; it has: {string.Join(", ", names)}.");
    }

    private void Walk(JsonNode? node, InputScope scope, bool isFallback)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Walk(item, scope, isFallback);
            }
        }
        else if (node is JsonObject element)
        {
            WalkElement(element, scope, isFallback);
        }
    }

    private void WalkElement(JsonObject element, InputScope scope, bool isFallback)
    {
        var type = OutgoingActivity.Text(element, "type") ?? "";
        if (type.StartsWith("Chart.", StringComparison.Ordinal))
        {
            return;
        }

        if (type.StartsWith("Action.", StringComparison.Ordinal))
        {
            _actions.Add(new CardAction(element, scope, isFallback));
        }
        else if (type.StartsWith("Input.", StringComparison.Ordinal) && !isFallback)
        {
            scope.Add(new CardInput(element));
        }

        var inner = type == "Action.ShowCard" ? new InputScope(scope) : scope;
        foreach (var (name, child) in element)
        {
            if (name is not ("fallback" or "data" or "refresh" or "msteams"))
            {
                Walk(child, inner, isFallback);
            }
        }

        Walk(element["fallback"], scope, isFallback: true);
    }
}
