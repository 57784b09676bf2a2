using System.Globalization;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// A round that somebody may answer before it opens for them. Nothing is stored before they send: whoever looked and did
/// not answer is asked at its time like everybody else.
/// </summary>
internal sealed class EarlyRound(FeedbackDb db, NextPrompt next, TakeTurns turns, ChannelPromises promises, AskingBackground background, TimeProvider clock)
{
    /// <summary>How long before it opens a round can be answered.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>The next round that this person has not answered yet; null where none opens soon.</summary>
    public async Task<EarlyPrompt?> OfferAsync(Person person, CancellationToken ct)
    {
        foreach (var coming in await ComingAsync(person, ct))
        {
            if (await FactsAsync(person, coming, ct) is { IsStored: false } open)
                return open;
        }

        return null;
    }

    /// <summary>
    /// What a card about an early round is about now: the stored prompt where it was answered, or has opened meanwhile;
    /// else a new one, not stored yet; null where the round is no longer coming for this person.
    /// </summary>
    public async Task<EarlyPrompt?> FindAsync(Person person, EarlyKey key, CancellationToken ct)
    {
        var stored = await (
            from prompt in db.Set<Prompt>()
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            where prompt.PersonId == person.Id && round.CheckInId == key.CheckIn && round.Date == key.Date
            select prompt.Id).FirstOrDefaultAsync(ct);
        if (stored != default)
            return new EarlyPrompt(stored, null, null);
        var coming = (await ComingAsync(person, ct)).FirstOrDefault(c => c.CheckIn.Id == key.CheckIn && c.Occurrence.Date == key.Date);
        return coming is null ? null : await FactsAsync(person, coming, ct) is { IsStored: false } open ? open : null;
    }

    /// <summary>It was answered: from now on it is stored, and its round with it where this is the first answer.</summary>
    public void Store(EarlyPrompt early)
    {
        if (early.NewRound is { } round)
            db.Set<Round>().Add(round);
        if (early.NewQuestions is { } questions)
            db.Set<QuestionSet>().Add(questions);
        db.Set<Prompt>().Add(early.Facts!.Prompt);
    }

    private async Task<IEnumerable<NextRound>> ComingAsync(Person person, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Ahead;
        return (await next.AllAsync(person, ct)).Where(c => c.Occurrence.Window.OpensAt <= until && !c.CheckIn.Privacy.IsAnonymous);
    }

    private async Task<EarlyPrompt> FactsAsync(Person person, NextRound coming, CancellationToken ct)
    {
        var (checkIn, (date, _, window)) = (coming.CheckIn, coming.Occurrence);
        var round = await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.CheckInId == checkIn.Id && r.Date == date, ct);
        if (round is not null && await db.Set<Prompt>().Where(p => p.RoundId == round.Id && p.PersonId == person.Id)
            .Select(p => (PromptId?)p.Id).SingleOrDefaultAsync(ct) is { } stored)
            return new EarlyPrompt(stored, null, null);

        var now = clock.GetUtcNow();
        var created = round is null ? Round.ByCalendar(clock.NewId<RoundId>(), checkIn, date, now) : null;
        var holds = round ?? created!;
        var turn = created is null ? null : await turns.PrepareAsync(await promises.MakeAsync(created, ct), ct);
        var questions = turn ?? await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == holds.QuestionSetId, ct);
        var prompt = Prompt.For(
            clock.NewId<PromptId>(), holds.Id, person.Id, person.TimeZone, window, LateText.Until(window.ClosesAt, checkIn.LateHours, person.Zone));
        var facts = new PromptFacts(prompt, checkIn.Name, date, questions.Questions, holds.Privacy) { Channels = holds.Channels };
        return new EarlyPrompt(prompt.Id, await background.AddAsync(facts, checkIn.Id, ct), created)
        {
            Key = new EarlyKey(checkIn.Id, date),
            NewQuestions = turn,
        };
    }
}

/// <param name="Facts">Null where the prompt is stored already.</param>
/// <param name="NewRound">The round, where nobody has answered it yet and it has not opened.</param>
internal sealed record EarlyPrompt(PromptId Id, PromptFacts? Facts, Round? NewRound)
{
    public EarlyKey Key { get; init; }

    /// <summary>Those whose turn it is in <see cref="NewRound"/>; null where none take turns.</summary>
    public QuestionSet? NewQuestions { get; init; }

    public bool IsStored => Facts is null;
}

/// <summary>Names a round that may not exist yet, on a card: "{checkInId}@2026-11-27".</summary>
internal readonly record struct EarlyKey(CheckInId CheckIn, DateOnly Date)
{
    private const string Format = "yyyy-MM-dd";

    public static EarlyKey? Parse(string? text) =>
        text?.Split('@') is [var id, var day] && NewIds.ParseId<CheckInId>(id) is { } checkIn
        && DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new EarlyKey(checkIn, date)
            : null;

    public override string ToString() => $"{CheckIn}@{Date.ToString(Format, CultureInfo.InvariantCulture)}";
}
