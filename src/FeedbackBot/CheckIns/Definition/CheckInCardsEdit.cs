using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>What an edit changed: the check-in as it is now, and its next dates before and after.</summary>
internal static class CheckInCardsEdit
{
    public static AdaptiveCard Edited(
        Texts texts, CheckIn checkIn, AudienceNames names, TimeZoneInfo zone, IReadOnlyList<Occurrence> before, IReadOnlyList<Occurrence> after,
        PrivacyChange? privacy = null)
    {
        var heading = texts["CheckIns.EditedTitle", CardText.EscapeLine(checkIn.Name)];
        var same = before.SequenceEqual(after);
        return CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                CheckInCardsDefinition.Facts(texts, checkIn, names),
                .. privacy is null ? [] : Privacy(texts, checkIn.Privacy, privacy),
                CardParts.Strong(texts["CheckIns.NextRounds"]),
                same ? Dates(texts, after, zone) : Both(texts, zone, before, after),
                same ? null : CardParts.Subtle(texts["CheckIns.EditedOpenStay"]),
            ]);
    }

    private static IEnumerable<CardElement> Privacy(Texts texts, Privacy now, PrivacyChange change) =>
    [
        CardParts.Strong(texts["CheckIns.WhoReads"]),
        new TextBlock(texts["CheckIns.PrivacyChanged", PrivacyText.Show(texts, change.Before), PrivacyText.Show(texts, now)]) { Spacing = Spacing.Small },
        CardParts.Subtle(change.From is { } date ? texts["CheckIns.PrivacyFrom", date] : texts["CheckIns.PrivacyFromNext"]),
    ];

    private static TextBlock Dates(Texts texts, IReadOnlyList<Occurrence> rounds, TimeZoneInfo zone) => new(
        rounds.Count == 0 ? texts["CheckIns.NoMoreRounds"] : string.Join(texts["CheckIns.ListSeparator"], rounds.Select(o => When(texts, o, zone))));

    private static Table Both(Texts texts, TimeZoneInfo zone, IReadOnlyList<Occurrence> before, IReadOnlyList<Occurrence> after) => Table.OfTexts(
        [texts["CheckIns.EditedBefore"], texts["CheckIns.EditedAfter"]],
        Enumerable.Range(0, Math.Max(before.Count, after.Count)).Select(i => (IReadOnlyList<string>)[Cell(texts, zone, before, i), Cell(texts, zone, after, i)]));

    private static string Cell(Texts texts, TimeZoneInfo zone, IReadOnlyList<Occurrence> rounds, int i) =>
        i < rounds.Count ? When(texts, rounds[i], zone) : texts["CheckIns.Never"];

    private static string When(Texts texts, Occurrence round, TimeZoneInfo zone) => CheckInCards.Moment(texts, round.Window.OpensAt, zone);
}

/// <param name="From">The date of the first round that will be asked so; null where none is coming.</param>
internal sealed record PrivacyChange(Privacy Before, DateOnly? From);
