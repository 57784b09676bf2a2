using System.Text.Json;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.Tests.Support;

/// <summary>Rules for what is around a card's body: whom it refreshes for, whom it mentions.</summary>
internal static class CardEnvelope
{
    public static IEnumerable<string> Check(JsonElement card, IReadOnlyList<CardNode> shown)
    {
        if (card.TryGetProperty("refresh", out var refresh) && refresh.Items("userIds").Count() is 0 or > CardRefresh.MaxUsers)
            yield return $"refresh: names no users, or more than {CardRefresh.MaxUsers}";
        if (!card.TryGetProperty("msteams", out var teams))
            yield break;
        var texts = shown.Select(node => node.Json.Text("text"))
            .Concat(shown.SelectMany(node => node.Json.Items("facts")).Select(fact => fact.Text("value")))
            .ToList();
        foreach (var mention in teams.Items("entities").Select(entity => entity.Text("text")))
            if (!texts.Any(text => text.Contains(mention, StringComparison.Ordinal)))
                yield return $"msteams: {mention} is mentioned nowhere";
    }
}
