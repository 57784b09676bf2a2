namespace FeedbackBot.Delivery;

/// <summary>
/// What makes a message unique: what, for whom, when ("checkin/ask/{promptId}"). The same occasion is queued once,
/// however often and on however many nodes the trigger fires. At most 200 characters, ids only, no words people wrote.
/// </summary>
internal readonly record struct Occasion(string Key)
{
    public const int MaxKey = 200;

    public static Occasion Of(string what, params object[] parts) => new($"{what}/{string.Join('/', parts)}");

    public override string ToString() => Key;
}
