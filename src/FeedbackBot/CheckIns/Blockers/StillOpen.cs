using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// What is still in somebody's way from earlier rounds, shown on the asking card beside the first question about blockers:
/// ticked there, it need not be written again. What was said in confidence stays among confidential check-ins.
/// </summary>
internal sealed class StillOpen(FeedbackDb db)
{
    public const string InputId = "still";

    /// <summary>How many are shown; with more than these, `blockers` lists them all.</summary>
    public const int Most = 5;

    /// <summary>The question beside which they stand; null where none asks everybody for blockers.</summary>
    public static Question? Beside(IReadOnlyList<Question> questions) =>
        questions.FirstOrDefault(q => q.Kind == QuestionKind.Blocker && q.After is null);

    /// <param name="privacy">Of the round in which they are asked.</param>
    /// <param name="people">A piece of those who are asked.</param>
    /// <param name="now">The prompt whose own blockers are no earlier ones; null for people who have answered nothing yet.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<ILookup<PersonId, OpenBefore>> ReadAsync(Privacy privacy, IReadOnlyList<PersonId> people, PromptId? now, CancellationToken ct)
    {
        var isConfidential = privacy.Kind == Confidentiality.Confidential;
        var open = await db.Set<Blocker>().AsNoTracking()
            .Where(b => people.Contains(b.OwnerId) && b.ResolvedAt == null && b.SameAs == null && b.IsConfidential == isConfidential && b.PromptId != now)
            .Select(b => new { b.OwnerId, Blocker = new OpenBefore(b.Id, b.Text, b.OpenedAt) }).ToListAsync(ct);
        return open.GroupBy(b => b.OwnerId).SelectMany(own => own.OrderByDescending(b => b.Blocker.OpenedAt).ThenBy(b => b.Blocker.Id.Value).Take(Most))
            .ToLookup(b => b.OwnerId, b => b.Blocker);
    }

    /// <summary>The blockers ticked for a prompt; tracked.</summary>
    public async Task<IReadOnlyList<Blocker>> TickedAsync(PromptId prompt, CancellationToken ct) => await db.Set<Blocker>()
        .Where(b => db.Set<BlockerMention>().Any(m => m.PromptId == prompt && m.BlockerId == b.Id)).OrderBy(b => b.OpenedAt).ThenBy(b => b.Id).ToListAsync(ct);

    /// <summary>Writes down what is ticked now. What is somebody else's, solved meanwhile or not to be named here is passed over.</summary>
    /// <returns>All that are ticked.</returns>
    public async Task<IReadOnlyList<Blocker>> TickAsync(
        PromptFacts facts, IReadOnlyList<Blocker> before, IReadOnlySet<BlockerId> ticked, DateTimeOffset now, CancellationToken ct)
    {
        var (prompt, isConfidential) = (facts.Prompt, facts.Privacy.Kind == Confidentiality.Confidential);
        foreach (var gone in before.Where(b => !ticked.Contains(b.Id) && b.IsOpen))
        {
            db.Set<BlockerMention>().Remove(await db.Set<BlockerMention>().SingleAsync(m => m.PromptId == prompt.Id && m.BlockerId == gone.Id, ct));
            gone.NotNamedAgain();
        }

        var ids = ticked.Except(before.Select(b => b.Id)).ToList();
        var added = ids.Count == 0 ? [] : await db.Set<Blocker>().Where(b => ids.Contains(b.Id) && b.OwnerId == prompt.PersonId
            && b.ResolvedAt == null && b.SameAs == null && b.IsConfidential == isConfidential && b.PromptId != prompt.Id).OrderBy(b => b.OpenedAt).ToListAsync(ct);
        foreach (var blocker in added)
        {
            db.Set<BlockerMention>().Add(BlockerMention.Of(prompt.Id, blocker.Id, Beside(facts.Questions)!.Id, now));
            blocker.NamedAgain();
        }

        return [.. before.Where(b => ticked.Contains(b.Id) || !b.IsOpen), .. added];
    }

    /// <summary>The ticks of the card; null where nothing is open from before.</summary>
    public static ChoiceSetInput? Ticks(Texts texts, PromptFacts facts, IReadOnlySet<BlockerId> ticked) => facts.StillOpen.Count == 0 ? null
        : new ChoiceSetInput(
            InputId, texts["CheckIns.StillOpen"],
            [.. facts.StillOpen.Select(b => new Choice(
                texts["CheckIns.SameChoice", BlockerLines.Short(b.Text), CheckInCards.Moment(texts, b.OpenedAt, facts.Zone)], b.Id.ToString()))])
        {
            IsMultiSelect = true,
            Style = ChoiceSetStyle.Expanded,
            Value = string.Join(',', facts.StillOpen.Where(b => ticked.Contains(b.Id)).Select(b => b.Id)) is { Length: > 0 } value ? value : null,
            Spacing = Spacing.Medium,
        };

    public static IReadOnlySet<BlockerId> Parse(string? typed) => (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(2 * Most).Select(id => NewIds.ParseId<BlockerId>(id)).OfType<BlockerId>().ToHashSet();

    /// <summary>On the answered card: those that are ticked.</summary>
    public static TextBlock? Line(Texts texts, IReadOnlyList<Blocker> ticked) => ticked.Count == 0 ? null
        : new TextBlock(texts["CheckIns.StillOpenTicked", string.Join(texts["CheckIns.StillOpenSeparator"], ticked.Select(b => CardText.EscapeLine(BlockerLines.Short(b.Text))))])
        {
            Spacing = Spacing.Small,
        };
}

/// <summary>A blocker from an earlier round, in brief.</summary>
internal sealed record OpenBefore(BlockerId Id, string Text, DateTimeOffset OpenedAt);
