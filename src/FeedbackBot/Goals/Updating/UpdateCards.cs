using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Updating;

/// <summary>The card that asks for the values that are due, and shows in place what was said.</summary>
internal static class UpdateCards
{
    public const string SaveVerb = "goals.update";
    public const string RequestKey = "request";
    public const string HereKey = "here";
    public const string UnitsKey = "units";

    /// <summary>Which values stand in the inputs to be changed: a correction is for their days.</summary>
    public const string ShownKey = "shown";
    public const string ChangeKey = "change";
    public const string BeginKey = "begin";

    /// <summary>Each is asked with three inputs, and may hold a long note.</summary>
    private const int PerPage = 4;

    public static IEnumerable<UpdateItem> OnPage(UpdateFacts facts, int page) => facts.Items.Skip((Here(facts, page) - 1) * PerPage).Take(PerPage);

    public static AdaptiveCard One(Texts texts, UpdateFacts facts, UpdateAsks? asks = null)
    {
        asks ??= new UpdateAsks();
        var page = new CardPage(Here(facts, asks.Page), Pages(facts), []);
        var items = UpdateItem.ToldApart([.. OnPage(facts, page.Number)]);
        return CardParts.Card(
            texts,
            texts["Goals.UpdateTitle"],
            [
                TextBlock.Heading(texts["Goals.UpdateTitle"]),
                new TextBlock(Said(texts, facts, asks)) { Color = asks.Problems.Count > 0 ? TextColor.Attention : null, Spacing = Spacing.Small },
                .. items.SelectMany(item => Elements(texts, item, asks)),
                CardParts.PageNote(texts, page),
                CardParts.Actions(Buttons(texts, facts, items, page, asks)),
            ]);
    }

    private static int Pages(UpdateFacts facts) => Math.Max(1, (facts.Items.Count + PerPage - 1) / PerPage);

    private static int Here(UpdateFacts facts, int page) => Math.Clamp(page, 1, Pages(facts));

    private static string Said(Texts texts, UpdateFacts facts, UpdateAsks asks) =>
        asks.Problems.Count > 0 ? texts.Count("Goals.UpdateProblems", asks.Problems.Count)
        : facts.IsDone ? texts["Goals.UpdateDone"]
        : facts.Said > 0 ? texts["Goals.UpdateSaidSome", facts.Said, facts.Items.Count]
        : texts[asks.IsAnswer ? "Goals.UpdateNothingSaid" : "Goals.UpdateIntro"];

    private static IEnumerable<CardElement> Elements(Texts texts, UpdateItem item, UpdateAsks asks)
    {
        yield return new TextBlock($"**{CardText.EscapeLine(item.Name)}**") { Separator = true, Spacing = Spacing.Medium };
        yield return CardParts.Subtle(About(texts, item));
        foreach (var problem in asks.Problems.GetValueOrDefault(item.Id) ?? [])
            yield return new TextBlock(texts["Goals.Problem", problem]) { Color = TextColor.Attention, Spacing = Spacing.Small };
        var typed = asks.Typed.GetValueOrDefault(item.Id);
        if (item is { State: UpdateState.Said, Terms: { } known, Newest: { } said } && typed is null && !asks.Change)
        {
            yield return new TextBlock(Kept(texts, known, said)) { Spacing = Spacing.Small };
            if (said.Note.Length > 0)
                yield return CardParts.Subtle(CardText.Escape(said.Note));
        }
        else if (item is { State: UpdateState.Open or UpdateState.Said, Terms: { } terms })
        {
            var before = ToChange(item) is { } value ? TypedValue.Of(texts, terms, value) : TypedValue.Nothing;
            if (ToChange(item) is { Day: var day })
                yield return CardParts.Subtle(texts["Goals.UpdateCorrects", day]);
            foreach (var input in ValueInputs.For(texts, item.Label, terms, item.Newest, typed ?? before))
                yield return input;
        }
        else
        {
            yield return new TextBlock(texts[$"Goals.Update{item.State}"]) { Spacing = Spacing.Small };
            if (typed is not null)
                yield return CardParts.Subtle(texts["Goals.UpdateTyped", CardText.EscapeLine(string.Join(" · ", new[] { typed.Value, typed.Note }.Where(t => t.Length > 0)))]);
        }
    }

    private static KpiValue? ToChange(UpdateItem item) => item.State == UpdateState.Said ? item.Newest : null;

    /// <summary>"Keep more customers · last 38.5% on 1/7/2027 · target 41.5%".</summary>
    public static string About(Texts texts, UpdateItem item)
    {
        string?[] parts =
        [
            CardText.EscapeLine(item.Goal),
            item is { Terms: { } terms, Newest: { } last, State: not UpdateState.Said } ? texts["Goals.UpdateLast", KpiNumbers.Format(texts, terms, last.Value), last.Day]
                : item is { State: UpdateState.Open } ? texts["Goals.UpdateNoValue"] : null,
            item.Terms is { Target: { } target, Direction: not KpiDirection.Within } aim ? texts["Goals.UpdateTarget", KpiNumbers.Format(texts, aim, target)] : null,
            item.State == UpdateState.Open && !item.IsToday ? texts["Goals.UpdateForDay", item.Day] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Kept(Texts texts, KpiTerms terms, KpiValue said)
    {
        var kept = texts["Goals.UpdateKept", KpiNumbers.Format(texts, terms, said.Value), said.Day];
        return said.Confidence is { } sure ? texts["Goals.UpdateKeptSure", kept, texts[$"Goals.ConfidenceSign.{sure}"]] : kept;
    }

    private static IEnumerable<CardAction> Buttons(Texts texts, UpdateFacts facts, IReadOnlyList<UpdateItem> items, CardPage page, UpdateAsks asks)
    {
        var isAsking = items.Any(i => i.State == UpdateState.Open || (i.State == UpdateState.Said && asks.Change));
        if (isAsking)
            yield return CardActions.Execute(texts["Goals.UpdateSave"], SaveVerb, Data(null), ActionStyle.Positive, id: "save");
        if (page.HasPrevious)
            yield return CardActions.Execute(texts["Bot.PreviousPage"], SaveVerb, Data(page.Number - 1), id: "previous");
        if (page.HasNext)
            yield return CardActions.Execute(texts["Bot.NextPage"], SaveVerb, Data(page.Number + 1), id: "next");
        if (!asks.Change && items.Any(i => i is { State: UpdateState.Said, Terms: not null }))
        {
            var data = Data(null);
            data[BeginKey] = "1";
            yield return CardActions.Execute(texts["Goals.UpdateChange"], SaveVerb, data, id: "change");
        }

        JsonObject Data(int? to)
        {
            var data = new JsonObject
            {
                [RequestKey] = facts.Request.Id.ToString(),
                [HereKey] = page.Number.ToString(CultureInfo.InvariantCulture),
                [UnitsKey] = string.Join('|', items.Select(i => i.Unit)),
            };
            if (asks.Change)
            {
                data[ChangeKey] = "1";
                data[ShownKey] = string.Join('|', items.Select(i => ToChange(i)?.Id.ToString()));
            }

            if (to is { } number)
                data[CardParts.PageKey] = number.ToString(CultureInfo.InvariantCulture);
            return data;
        }
    }
}

/// <summary>How the card is shown.</summary>
internal sealed record UpdateAsks
{
    public int Page { get; init; } = 1;

    /// <summary>What was said is in inputs again.</summary>
    public bool Change { get; init; }

    /// <summary>Shown in answer to a click.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>What was typed and could not be kept.</summary>
    public IReadOnlyDictionary<KpiId, TypedValue> Typed { get; init; } = new Dictionary<KpiId, TypedValue>();

    /// <summary>Why not.</summary>
    public IReadOnlyDictionary<KpiId, IReadOnlyList<string>> Problems { get; init; } = new Dictionary<KpiId, IReadOnlyList<string>>();
}
