using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>The names of the bank's questions, and where one is meant in a typed question: "bank:wins", "optional: 题库：wins".</summary>
internal static partial class BankText
{
    /// <summary>Ready-made in both languages; see the texts "CheckIns.Bank.…".</summary>
    public static readonly IReadOnlyList<string> ReadyMade =
        ["wins", "next", "blocked", "mood", "load", "help", "learned", "thanks", "proud", "change", "clear", "energy"];

    public static string Key(string typed) => TypedText.Line(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public static bool IsKey(string key) => key.Length <= BankQuestion.MaxKey && Name().IsMatch(key);

    public static bool IsReadyMade(string key) => ReadyMade.Contains(key);

    public static string Line(string key, Texts texts) => texts[$"CheckIns.Bank.{key}"];

    /// <returns>What stands before the name, and the name; null for a question that is not from the bank.</returns>
    public static (string Before, string Key)? Meant(string ask)
    {
        var match = Reference().Match(TypedText.Line(ask));
        return match.Success ? (match.Groups["before"].Value, Key(match.Groups["key"].Value)) : null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<before>(?:.*[:：]\s*)?)(?:bank|题库)\s*[:：]\s*(?<key>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
