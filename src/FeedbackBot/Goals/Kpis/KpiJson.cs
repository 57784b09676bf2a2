using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>How the terms of KPIs are stored.</summary>
internal static class KpiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new IdConverter<KpiId>(), new IdConverter<People.PersonId>() },
    };

    public static string Write(IReadOnlyList<KpiTerms> kpis) => JsonSerializer.Serialize(kpis, Options);

    public static IReadOnlyList<KpiTerms> Read(string json) => JsonSerializer.Deserialize<KpiTerms[]>(json, Options)!;

    public static string WriteOne(KpiTerms kpi) => JsonSerializer.Serialize(kpi, Options);

    public static KpiTerms ReadOne(string json) => JsonSerializer.Deserialize<KpiTerms>(json, Options)!;

    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
