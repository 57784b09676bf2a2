namespace FeedbackBot.Tests.Architecture;

/// <summary>Finds the arrows that <see cref="House"/> does not allow among types below one root namespace, a folder per second name.</summary>
internal sealed class Arrows(string root)
{
    public IReadOnlyList<string> Forbidden(IEnumerable<Type> types) =>
        [.. from use in CompiledUses.Of(types)
            let folder = FolderOf(use.From)
            where folder is { Length: > 0 }
            from to in CompiledUses.TypesIn(use.To)
            let reason = Refusal(folder, to)
            where reason is not null
            let line = $"{Outermost(use.From).FullName} uses {to.FullName}: {reason}"
            group line by line into same
            orderby same.Key
            select same.Key];

    /// <summary>Folders there are that the house does not know: they get an entry in <see cref="House"/> before they get code.</summary>
    public IReadOnlyList<string> Unknown(IEnumerable<Type> types) =>
        [.. types.Select(FolderOf).OfType<string>().Distinct().Order()
            .Where(f => f.Length > 0 && !House.Platform.ContainsKey(f) && !House.Features.Contains(f))];

    private string? Refusal(string from, Type to)
    {
        var folder = to.Assembly == typeof(AdaptiveCards.AdaptiveCard).Assembly ? "Cards"
            : to.Assembly.GetName().Name == "FeedbackBot.BotFramework" ? "Protocol"
            : FolderOf(to);
        if (folder is null || folder == from)
            return null;
        if (folder.Length == 0)
            return "only Program.cs knows the whole house";
        if (House.Platform.TryGetValue(from, out var allowed))
            return allowed.Contains(folder) ? null : $"{from} may use only {List(allowed)}";
        if (House.OfferedToFeatures.Contains(folder))
            return null;
        if (!House.Features.Contains(folder))
            return $"a feature may use only {List(House.OfferedToFeatures)}";
        if (House.ReadByNobody.Contains(folder))
            return $"nothing reads {folder}";
        return IsOffered(to) ? null : $"a feature reads another only through its …Queries and the records they hand out";
    }

    private string? FolderOf(Type type)
    {
        var name = Outermost(type).Namespace;
        if (name == root)
            return "";
        return name is not null && name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
    }

    private static bool IsOffered(Type type) => type.IsEnum || IsRecord(type) || type.Name.EndsWith("Queries", StringComparison.Ordinal)
        || House.OfferedByFeatures.Contains(type.FullName)
        || (type.DeclaringType is { } outer && IsOffered(outer));

    // What the compiler writes into every record, and into nothing else.
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance) is not null);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string List(string[] folders) => folders.Length == 0 ? "itself" : string.Join(", ", folders);
}
