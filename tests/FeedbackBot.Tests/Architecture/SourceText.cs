using System.Text.RegularExpressions;

namespace FeedbackBot.Tests.Architecture;

/// <summary>Just enough of C#'s spelling to tell code from comments and strings.</summary>
internal static partial class SourceText
{
    private static readonly string[] AllFolders = [.. House.Platform.Keys, .. House.Features];

    /// <summary>Folders a source names, by a using, in full ("FeedbackBot.Goals.Goal"), or by a feature's name in front of a dot.</summary>
    public static IReadOnlyCollection<string> FoldersNamed(string source)
    {
        var code = CommentOrLiteral().Replace(source, " ");
        var named = InFull().Matches(code).Select(m => m.Groups[1].Value).Where(AllFolders.Contains).ToHashSet();
        named.UnionWith(House.Features.Where(f => Regex.IsMatch(code, $@"(?<![\w.]){f}\.")));
        return named;
    }

    /// <summary>The string literals of a source, without quotes.</summary>
    public static IEnumerable<string> Literals(string source) =>
        CommentOrLiteral().Matches(source).Select(m => m.Value).Where(v => v[0] == '"' || v[0] == '@').Select(v => v.Trim('@', '"'));

    [GeneratedRegex("""
        ""\"[\s\S]*?""\"|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """)]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(@"(?<![\w.])FeedbackBot\.(\w+)")]
    private static partial Regex InFull();
}
