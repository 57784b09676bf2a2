using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Architecture;

public sealed class EntityConfigurationTests
{
    [Fact]
    public void Every_entity_has_one_configuration_beside_it()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        var configurations = typeof(FeedbackDb).Assembly.GetTypes()
            .Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
                .Select(i => (Configuration: t, Entity: i.GetGenericArguments()[0])))
            .ToLookup(x => x.Entity, x => x.Configuration);
        var entities = db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType)
            .Where(t => t.Assembly == typeof(FeedbackDb).Assembly).Distinct().ToList();
        entities.ShouldNotBeEmpty();
        entities.Select(entity => Complaint(entity, [.. configurations[entity]])).OfType<string>().ShouldBeEmpty();
    }

    private static string? Complaint(Type entity, IReadOnlyList<Type> configurations)
    {
        if (configurations is not [var only])
            return $"{entity.FullName} has {configurations.Count} configurations";
        var folder = "src/" + entity.Namespace!.Replace("FeedbackBot.", "FeedbackBot/", StringComparison.Ordinal).Replace('.', '/');
        if (only.Namespace != entity.Namespace || only.Name != entity.Name + "Configuration")
            return $"{entity.FullName} is configured by {only.FullName}, which should be {entity.Namespace}.{entity.Name}Configuration";
        return new[] { only.Name, entity.Name }.Any(name => Declares($"{folder}/{name}.cs", only.Name))
            ? null
            : $"{only.FullName} is in a file that bears neither its own name nor its entity's";
    }

    private static bool Declares(string path, string type) =>
        File.Exists(Path.Combine(House.Root, path)) && House.Read(path).Contains($"class {type} ", StringComparison.Ordinal);
}
