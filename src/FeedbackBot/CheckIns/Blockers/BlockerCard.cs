using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>One blocker: what is in the way, since when, who knows, what was said about it, and what can be done.</summary>
internal static class BlockerCard
{
    public const string CommentInput = "comment";
    public const string SeenKey = "notes";

    /// <summary>Marks a press on this very card, whose answer is this card again.</summary>
    public const string HereKey = "here";

    public static AdaptiveCard One(Texts texts, BlockerFacts facts, BlockerCardExtra? extra = null)
    {
        extra ??= BlockerCardExtra.None;
        var heading = texts[extra.HeadingKey];
        var pages = CardPages.Split(
            Blocks(texts, facts),
            page => CardParts.Card(
                texts,
                texts["CheckIns.BlockerFallback", CardText.EscapeLine(facts.Owner.Name)],
                [
                    TextBlock.Heading(heading),
                    extra.Note is { } note ? new TextBlock(note) { Weight = TextWeight.Bolder } : null,
                    .. page.Elements,
                    CardParts.PageNote(texts, page),
                    .. Doing(texts, facts, extra, page),
                ]));
        return CardParts.Page(pages, extra.Page);
    }

    /// <summary>What the card knew: a press on one that knew less is recognised.</summary>
    public static string SeenValue(BlockerFacts facts) => facts.Everything.Count.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<CardBlock> Blocks(Texts texts, BlockerFacts facts)
    {
        yield return CardBlock.Of(new TextBlock(CardText.Escape(facts.Blocker.Text)));
        yield return CardBlock.Of(CardParts.Subtle(string.Join("\n\n", BlockerLines.Of(texts, facts))));
        if (facts.Blocker.ResolvedAt is { } solved)
        {
            yield return CardBlock.Of(new TextBlock(texts["CheckIns.SolvedOn", Moment(texts, facts, solved)]) { Color = TextColor.Good });
        }

        var first = true;
        foreach (var entry in facts.Thread)
        {
            var who = new TextBlock(texts[BlockerLines.KeyOf(entry.Kind), Name(entry), Moment(texts, facts, entry.At)])
            {
                Weight = TextWeight.Bolder,
                Separator = true,
            };
            CardElement[] said = entry.Text is { } text ? [who, new TextBlock(CardText.Escape(text)) { Spacing = Spacing.Small }] : [who];
            yield return new CardBlock(first ? [CardParts.Strong(texts["CheckIns.BlockerThread"]), .. said] : said);
            first = false;
        }
    }

    private static IEnumerable<CardElement> Doing(Texts texts, BlockerFacts facts, BlockerCardExtra extra, CardPage page)
    {
        var data = Data(facts, extra);
        List<CardAction> actions = [];
        if (facts.Blocker.IsOpen)
        {
            if (extra.Problem is { } problem)
                yield return new TextBlock(texts["CheckIns.Problem", problem]) { Color = TextColor.Attention };
            yield return new TextInput(CommentInput, texts["CheckIns.BlockerCommentLabel"])
            {
                IsMultiline = true,
                MaxLength = BlockerNote.MaxText,
                IsRequired = true,
                ErrorMessage = texts["CheckIns.BlockerCommentNeeded"],
                Value = extra.Typed,
                Spacing = Spacing.Medium,
            };
            actions.Add(CardActions.Execute(texts["CheckIns.BlockerComment"], BlockerActions.CommentVerb, data));
            if (facts.Role != BlockerRole.Above)
                actions.Add(Press("CheckIns.Solved", BlockerActions.ResolveVerb, ActionStyle.Positive));
            actions.Add(Press("CheckIns.BlockerStill", BlockerActions.StillVerb));
            if (facts.Role == BlockerRole.Manager && facts.Blocker.SeenAt is null)
                actions.Add(Press("CheckIns.BlockerMarkSeen", BlockerActions.SeenVerb));
        }
        else if (facts.Role != BlockerRole.Above)
        {
            actions.Add(Press("CheckIns.BlockerNotSolved", BlockerActions.StillVerb));
        }

        actions.AddRange(CardParts.Turning(texts, page, BlockerActions.OpenVerb, data));
        if (extra.Back is { } back)
            actions.Add(back.Button(texts));
        if (CardParts.Actions(actions) is { } set)
            yield return set;

        ExecuteAction Press(string key, string verb, ActionStyle? style = null) =>
            CardActions.Execute(texts[key], verb, data, style, AssociatedInputs.None);
    }

    private static JsonObject Data(BlockerFacts facts, BlockerCardExtra extra)
    {
        var data = new JsonObject
        {
            [BlockerActions.Blocker] = facts.Blocker.Id.ToString(),
            [HereKey] = "1",
            [SeenKey] = SeenValue(facts),
        };
        return extra.Back?.AddTo(data) ?? data;
    }

    private static string Name(BlockerEntry entry) => CardText.EscapeLine(entry.Person.Name);

    private static string Moment(Texts texts, BlockerFacts facts, DateTimeOffset at) => CheckInCards.Moment(texts, at, facts.Viewer.Zone);
}

/// <summary>What is not the blocker's but the moment's.</summary>
/// <param name="Note">Said above everything else.</param>
/// <param name="Problem">What was wrong with a comment.</param>
/// <param name="Typed">The comment that was wrong, given back.</param>
/// <param name="Page">From 1; beyond the last means the last, which has the newest.</param>
internal sealed record BlockerCardExtra(
    string? Note = null, string? Problem = null, string? Typed = null, int Page = 1, BlockerReturn? Back = null, string HeadingKey = "CheckIns.BlockerTitle")
{
    public const int LastPage = int.MaxValue;

    public static readonly BlockerCardExtra None = new();
}
