using System.Security.Cryptography;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>
/// What has been said in an anonymous round that is still open, shaken anew with every slip that is put in. All of it is
/// one stored value, so that neither a key, an order, a time nor the transaction that wrote it belongs to one slip; and
/// the answers of one person are slips of their own, so that not even these can be put together.
/// </summary>
internal sealed class Urn : IVersioned
{
    /// <summary>In slips. A fuller urn is parted in two by lot: writing stays cheap, and no urn but a round's first ever holds only a few.</summary>
    public const int Room = 300;

    private Urn()
    {
    }

    public RoundId RoundId { get; private set; }

    /// <summary>0 for the round's first, so that there is one; any other is drawn, and says nothing of when.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public int Version { get; set; }

    public static Urn First(RoundId round) => new() { RoundId = round };

    /// <returns>A second urn that took half of what was in this one; null while there is room.</returns>
    public Urn? Put(IEnumerable<Slip> slips)
    {
        Slip[] shaken = [.. Slips, .. slips];
        RandomNumberGenerator.Shuffle(shaken.AsSpan());
        if (shaken.Length <= Room)
        {
            Slips = shaken;
            return null;
        }

        Slips = shaken[..(shaken.Length / 2)];
        return new Urn
        {
            RoundId = RoundId,
            Number = RandomNumberGenerator.GetInt32(1, int.MaxValue),
            Slips = shaken[(shaken.Length / 2)..],
        };
    }
}

/// <summary>One answer to one question, and nothing that says whose.</summary>
/// <param name="Team">Only where so many of the team were asked that it may become a group of the result.</param>
/// <param name="Value">See <see cref="Answering.Answer.Value"/>.</param>
internal sealed record Slip(QuestionId Question, string? Team, string Value);
