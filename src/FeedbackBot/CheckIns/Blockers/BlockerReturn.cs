using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// The way back from a blocker to the card it was opened from, carried by the card itself. Whoever forges one presses a
/// button that they could press anyway: its act decides who may.
/// </summary>
internal sealed partial record BlockerReturn(string Verb, JsonObject Data)
{
    private const string VerbKey = "backTo";
    private const string DataKey = "back";
    private const int MostData = 600;

    public static BlockerReturn Of(ExecuteAction action) => new(action.Verb!, action.Data ?? []);

    /// <returns>Null for a card nothing leads back from.</returns>
    public static BlockerReturn? Read(CardCall call)
    {
        if (call.Get(VerbKey) is not { } verb || !VerbForm().IsMatch(verb) || call.Get(DataKey) is not { Length: <= MostData } data)
            return null;
        try
        {
            return JsonNode.Parse(data) is JsonObject parsed ? new BlockerReturn(verb, parsed) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public JsonObject AddTo(JsonObject data)
    {
        data[VerbKey] = Verb;
        data[DataKey] = Data.ToJsonString();
        return data;
    }

    public ExecuteAction Button(Texts texts) =>
        CardActions.Execute(texts["CheckIns.BlockerBack"], Verb, Data, associatedInputs: AssociatedInputs.None, id: "checkins.blocker.back");

    [GeneratedRegex(@"^[a-z0-9]{1,30}(\.[a-z0-9]{1,30}){1,3}$")]
    private static partial Regex VerbForm();
}
