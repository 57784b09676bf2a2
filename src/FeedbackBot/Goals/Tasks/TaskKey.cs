namespace FeedbackBot.Goals.Tasks;

/// <summary>A task's short name: six letters and digits from the random part of its id, without those that look or sound like others.</summary>
internal static class TaskKey
{
    private const string Signs = "23456789bcdfghjkmnpqrstvwxyz";

    public static string Of(GoalTaskId id)
    {
        // The first half of a version 7 id is the time, which is alike for tasks made together.
        var bytes = id.Value.ToByteArray(bigEndian: true)[8..];
        return string.Create(6, bytes, (key, random) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = Signs[random[i + 1] % Signs.Length];
        });
    }
}
