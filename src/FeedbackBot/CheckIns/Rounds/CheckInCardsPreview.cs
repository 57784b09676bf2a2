using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>What a check-in is, who gets it and when; also the confirmation that it was created.</summary>
internal static class CheckInCardsPreview
{
    public static IReadOnlyList<AdaptiveCard> Preview(
        Texts texts, CheckIn checkIn, CheckInPreview preview, AudienceNames names, IReadOnlyList<Question>? questions = null, bool isNew = false)
    {
        var name = CardText.EscapeLine(checkIn.Name);
        var heading = texts[isNew ? "CheckIns.CreatedTitle" : "CheckIns.PreviewTitle", name];
        var blocks = new List<CardBlock> { CardBlock.Of(CheckInCardsDefinition.Facts(texts, checkIn, names)) };
        if (questions is not null)
            blocks.AddRange(CheckInCardsDefinition.Questions(texts, questions));
        blocks.Add(CardBlock.Of(CardParts.Strong(texts.Count("CheckIns.WillAsk", preview.AskedCount)), When(texts, preview)));
        if (preview.WaitCount > 0)
            blocks.Add(CardBlock.Of(new TextBlock(texts.Count("CheckIns.WillWait", preview.WaitCount))));
        if (preview.Asked.Count > 0)
            blocks.Add(CardBlock.Of(CardParts.Subtle(Names(texts, preview.Asked, preview.AskedCount))));
        if (preview.LeftOutCount > 0)
        {
            blocks.Add(CardBlock.Of(
                CardParts.Strong(texts.Count("CheckIns.WillNotAsk", preview.LeftOutCount)),
                CardParts.Subtle(Names(texts, [.. preview.LeftOut.Select(p => Because(texts, p))], preview.LeftOutCount))));
        }

        if (preview.Next.Count > 0)
            blocks.Add(CardBlock.Of(CardParts.Strong(texts["CheckIns.NextRounds"]), Rounds(texts, preview)));
        return CardPages.Split(blocks, page => CardParts.Card(
            texts, heading, [TextBlock.Heading(heading), .. page.Elements, CardParts.PageNote(texts, page)]));
    }

    private static CardElement When(Texts texts, CheckInPreview preview) => preview.Zones.Count == 0
        ? new TextBlock(texts["CheckIns.NobodyYet"])
        : Table.OfTexts(
            [texts["CheckIns.Zone"], texts["CheckIns.People"], texts["CheckIns.NextOpens"], texts["CheckIns.NextCloses"]],
            preview.Zones.Select(z => (IReadOnlyList<string>)
            [
                CardText.EscapeLine(z.Zone),
                z.Asked.ToString(texts.Culture),
                z.Next is { } next ? Local(texts, z.Comes ?? next.Window.OpensAt, z.Zone) : texts["CheckIns.Never"],
                z.Next is { } closing ? Local(texts, closing.Window.ClosesAt, z.Zone) : texts["CheckIns.Never"],
            ])) with
        {
            // Zone names are long and have no room to break.
            Columns = [new(5), new(2), new(4), new(4)],
        };

    private static Table Rounds(Texts texts, CheckInPreview preview) => Table.OfTexts(
        [texts["CheckIns.RoundDate"], texts["CheckIns.People"], texts["CheckIns.NotAsked"]],
        preview.Next.Select(r => (IReadOnlyList<string>)
        [
            texts["CheckIns.Date", r.Date],
            r.Asked.ToString(texts.Culture) + (r.Moved == 0 ? "" : " " + texts["CheckIns.OfThemMoved", r.Moved]),
            r.LeftOutCount == 0 ? texts["CheckIns.Never"] : Names(texts, [.. r.LeftOut.Select(p => Because(texts, p))], r.LeftOutCount),
        ])) with
    {
        Columns = [new(3), new(2), new(8)],
    };

    private static string Because(Texts texts, LeftOut person) => texts["CheckIns.NameBecause", person.Name, person switch
    {
        { Reason: LeftOutReason.Holiday, Holiday: { } holiday } => holiday,
        { QuietUntil: { } until } => texts["CheckIns.LeftOutQuietUntil", until],
        { Until: { } until } when until != DateOnly.MaxValue => texts[$"CheckIns.LeftOut{person.Reason}Until", until],
        _ => texts[$"CheckIns.LeftOut{person.Reason}"],
    }];

    private static string Local(Texts texts, DateTimeOffset instant, string zone) =>
        CheckInCards.Moment(texts, instant, LocalTimes.FindZone(zone) ?? TimeZoneInfo.Utc);

    private static string Names(Texts texts, IReadOnlyList<string> names, int of)
    {
        var listed = string.Join(texts["CheckIns.ListSeparator"], names.Select(CardText.EscapeLine));
        return of > names.Count ? texts["CheckIns.AndMore", listed, of - names.Count] : listed;
    }
}
