using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace FeedbackBot.Common;

/// <summary>
/// Every sentence a person reads, in one language. A key is "Folder.Name" and lives in that folder's
/// <c>Texts.resx</c> (English) and <c>Texts.zh-CN.resx</c>; numbers and dates in it follow the culture.
/// </summary>
internal sealed class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Sources = new();
    private static readonly ConcurrentDictionary<string, Texts> Languages = new();
    private readonly Func<string, string>? _adorn;

    private Texts(string language, Func<string, string>? adorn = null)
    {
        Language = language;
        Culture = Common.Language.Culture(language);
        _adorn = adorn;
    }

    /// <summary>"en-US" or "zh-CN".</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public static Texts For(string? language) => Languages.GetOrAdd(Common.Language.Nearest(language), l => new Texts(l));

    /// <summary>The same texts with every one marked: tests find sentences that did not come from here.</summary>
    public static Texts Adorned(string language, Func<string, string> adorn) => new(language, adorn);

    public string this[string key, params object?[] args] => Format(key, args);

    /// <summary>A text that depends on a count: "Key.One" or "Key.Other", where {0} is the count.</summary>
    public string Count(string key, int count, params object?[] more) =>
        Format(key + (count == 1 && Language == Common.Language.English ? ".One" : ".Other"), [count, .. more]);

    /// <summary>Whether the key exists in this very language, without falling back to English.</summary>
    public bool Has(string key) => Find(key, exact: true) is not null;

    private string Format(string key, object?[] args)
    {
        var text = Find(key, exact: false)
            ?? throw new MissingManifestResourceException($"The text '{key}' is in no Texts.resx.");
        text = args.Length == 0 ? text : string.Format(Culture, text, args);
        return _adorn is null ? text : _adorn(text);
    }

    private string? Find(string key, bool exact)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return null;
        var source = Sources.GetOrAdd(key[..dot], folder => new ResourceManager($"FeedbackBot.{folder}.Texts", typeof(Texts).Assembly));
        var name = key[(dot + 1)..];
        try
        {
            return exact && Language != Common.Language.English
                ? source.GetResourceSet(Culture, createIfNotExists: true, tryParents: false)?.GetString(name)
                : source.GetString(name, Culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
