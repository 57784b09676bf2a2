using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Exports;

internal static class ExportCards
{
    /// <summary>More rounds than this are in no period of a digest that anybody would look through.</summary>
    private const int MostRounds = 60;

    public static AdaptiveCard Choose(Texts texts, DigestPeriod period, IReadOnlyList<RoundToExport> rounds) => rounds.Count == 0
        ? DigestSteps.Card(
            texts, texts["Digests.ExportTitle"], new TextBlock(texts["Digests.ExportNothing"]), DigestSteps.Actions(DigestSteps.Back(texts, period)))
        : DigestSteps.Card(
            texts,
            texts["Digests.ExportTitle"],
            new ChoiceSetInput(
                RoundFileSource.RoundKey, texts["Digests.ExportRound"],
                [.. rounds.Take(MostRounds).Select(r => new Choice(texts["Digests.QuestionOf", r.CheckIn, r.Date.ToString("D", texts.Culture)], r.Id.ToString()))])
            {
                Value = rounds[0].Id.ToString(),
            },
            new ChoiceSetInput(
                RoundFileSource.FormatKey, texts["Digests.ExportFormat"],
                [new Choice(texts["Digests.ExportXlsx"], nameof(RoundFormat.Xlsx)), new Choice(texts["Digests.ExportCsv"], nameof(RoundFormat.Csv))])
            {
                Value = nameof(RoundFormat.Xlsx),
                Style = ChoiceSetStyle.Expanded,
            },
            new TextBlock(texts["Digests.ExportNote"]) { IsSubtle = true, Size = TextSize.Small },
            DigestSteps.Actions(
                DigestSteps.Send(texts["Digests.ExportGet"], ExportRound.GetVerb, period, ActionStyle.Positive),
                DigestSteps.Back(texts, period)));

    public static AdaptiveCard Offered(Texts texts, DigestPeriod period, string name) => DigestSteps.Card(
        texts,
        texts["Digests.ExportTitle"],
        new TextBlock(texts["Digests.ExportOffered", CardText.EscapeLine(name)]),
        DigestSteps.Actions(DigestSteps.Back(texts, period)));
}
