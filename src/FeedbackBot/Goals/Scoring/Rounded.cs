namespace FeedbackBot.Goals.Scoring;

/// <summary>
/// Every step that is shown is rounded half away from zero, and the next one goes on with what was shown: so whoever recomputes
/// a score by hand comes to the last digit.
/// </summary>
internal static class Rounded
{
    public const int PointDecimals = 2;
    public const int AverageDecimals = 6;
    public const int FormulaDecimals = 10;

    public static decimal Points(decimal points) => Half(points, PointDecimals);

    public static decimal Average(decimal value) => Half(value, AverageDecimals);

    public static decimal InFormula(decimal value) => Half(value, FormulaDecimals);

    private static decimal Half(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
