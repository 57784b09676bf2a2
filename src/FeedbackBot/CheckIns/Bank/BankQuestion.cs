using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>A question kept under a short name, to be asked as "bank:name".</summary>
internal sealed class BankQuestion
{
    public const int MaxKey = 30;

    /// <summary>The whole line as it is typed, kind and choices included.</summary>
    public const int MaxLine = Question.MaxText + (Question.MaxChoices * (Question.MaxChoice + 1)) + 100;

    private BankQuestion()
    {
    }

    public BankQuestionId Id { get; private set; }

    /// <summary>Lower case letters, digits and hyphens of any language; unique.</summary>
    public string Key { get; private set; } = "";

    public string Line { get; private set; } = "";

    public PersonId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public static BankQuestion Of(BankQuestionId id, string key, string line, PersonId addedBy, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, MaxKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Length, MaxLine);
        return new BankQuestion { Id = id, Key = key, Line = line, AddedBy = addedBy, AddedAt = now };
    }
}
