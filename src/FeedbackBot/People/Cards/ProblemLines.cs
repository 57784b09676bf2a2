using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Cards;

/// <summary>Each problem as where it is, what is wrong and what would be right.</summary>
internal static class ProblemLines
{
    private const int MostShown = 80;
    private const int MostCircleShown = 400;

    public static IEnumerable<CardElement> Of(Texts texts, IReadOnlyList<ImportProblem> problems)
    {
        var several = problems.Select(p => p.File).Distinct().Count() > 1;
        return problems.Select(p => new TextBlock(Line(texts, p, several)) { Spacing = Spacing.Small });
    }

    public static string Line(Texts texts, ImportProblem problem, bool nameFile)
    {
        var most = problem.Kind == ImportProblemKind.ManagerCircle ? MostCircleShown : MostShown;
        var key = problem is { Kind: ImportProblemKind.UnknownZone, Other: not null }
            ? "People.Problem.UnknownZone.Meant"
            : $"People.Problem.{problem.Kind}";
        var what = texts[key, Shown(problem.Value, most), Shown(problem.Other, MostShown), Shown(problem.Column, MostShown)];
        var where = problem switch
        {
            { Line: { } line, Column: { } column } => texts["People.WhereLineColumn", line, column, what],
            { Line: { } line } => texts["People.WhereLine", line, what],
            _ => what,
        };
        return nameFile ? texts["People.WhereFile", Shown(problem.File, MostShown), where] : where;
    }

    private static string Shown(string? text, int most) =>
        text is null ? "" : CardText.EscapeLine(text.Length > most ? text[..most] + "…" : text);
}
