using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Values;

/// <summary>Why nothing of a file was taken.</summary>
internal static class ValueImportCards
{
    /// <summary>What is shown at once; who mends so many sends the file again anyhow.</summary>
    private const int MostShown = 40;

    public static AdaptiveCard Problems(Texts texts, IReadOnlyList<LineProblem> problems) => CardParts.Card(
        texts,
        texts["Goals.ValueNothingImported"],
        [
            TextBlock.Heading(texts["Goals.ValueNothingImported"]),
            CardParts.Subtle(texts.Count("Goals.ValueProblems", problems.Count)),
            .. problems.Take(MostShown).Select(p => new TextBlock(
                p.Line is { } line ? texts["Goals.ValueAtLine", line, p.Problem.In(texts)] : p.Problem.In(texts)) { Spacing = Spacing.Small }),
            problems.Count > MostShown ? CardParts.Subtle(texts.Count("Goals.ValueMoreProblems", problems.Count - MostShown)) : null,
        ]);
}
