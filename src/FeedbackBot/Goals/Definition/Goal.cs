using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Definition;

/// <summary>
/// What a company, department, team or person wants to reach in a period. What exactly is in its terms (<see cref="GoalTerms"/>),
/// of which every version is kept; here is who it belongs to and how far the two sides are.
/// </summary>
internal sealed class Goal : IVersioned
{
    public const int MaxName = 120;
    public const int MaxWhy = 600;

    private Goal()
    {
    }

    public GoalId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared, with the period and whom it is for; null once closed or dropped, which frees it for another.</summary>
    public string? LiveName { get; private set; }

    public GoalLevel Level { get; private set; }

    /// <summary>The department, team or role it is for; null for a company's or a person's.</summary>
    public string? Unit { get; private set; }

    /// <summary>Who answers for it; of a personal goal, whose it is.</summary>
    public PersonId OwnerId { get; private set; }

    /// <summary>The other side that agrees: the manager. Null where nobody is above the owner, who then decides alone.</summary>
    public PersonId? PartnerId { get; private set; }

    public PersonId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The goal it contributes to.</summary>
    public GoalId? ParentId { get; private set; }

    public PeriodKind PeriodKind { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public GoalHorizon Horizon { get; private set; }

    /// <summary>Why it matters, in its author's words; empty where nothing was said.</summary>
    public string Why { get; private set; } = "";

    public GoalStatus Status { get; private set; }

    /// <summary>The number of the terms both sides agreed on; null before.</summary>
    public int? AgreedNumber { get; private set; }

    /// <summary>The number of the terms that are drafted or proposed; null where nothing is open.</summary>
    public int? OpenNumber { get; private set; }

    /// <summary>Whose turn it is; null while it is a draft, and when nothing is open.</summary>
    public PersonId? WaitsFor { get; private set; }

    /// <summary>The day, on the owner's calendar, on which they were asked to close it; null before.</summary>
    public DateOnly? AskedToCloseOn { get; private set; }

    /// <summary>The side that wants to give it up, until the other has answered; null where nobody does.</summary>
    public PersonId? DropAskedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? DropAskedAt { get; private set; }

    /// <summary>Why it is to be given up; empty where nobody asks.</summary>
    public string DropReason { get; private set; } = "";

    /// <summary>The goal of an earlier period it goes on with.</summary>
    public GoalId? CarriedFromId { get; private set; }

    public int Version { get; set; }

    public GoalPeriod Period => new(PeriodKind, From, To);

    public bool IsAgreed => Status is GoalStatus.Agreed;

    /// <summary>Agreed, with a change to it on the table.</summary>
    public bool IsBeingAmended => Status is GoalStatus.Agreed && OpenNumber is not null;

    /// <summary>What the sides see first: the open terms, else the agreed ones.</summary>
    public int CurrentNumber => OpenNumber ?? AgreedNumber ?? 1;

    public static Goal Draft(GoalId id, GoalFrame frame, PersonId createdBy, DateTimeOffset now)
    {
        var goal = new Goal { Id = id, CreatedBy = createdBy, CreatedAt = now, Level = frame.Level, Unit = frame.Unit, OwnerId = frame.OwnerId, PartnerId = frame.PartnerId, CarriedFromId = frame.CarriedFromId };
        goal.Frame(frame);
        (goal.Status, goal.OpenNumber) = (GoalStatus.Draft, 1);
        return goal;
    }

    /// <summary>Name, period, parent and reason; level, unit and sides stay what they were.</summary>
    public void Frame(GoalFrame frame)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(frame.Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame.Name.Length, MaxName);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame.Why.Length, MaxWhy);
        (Name, Why, Horizon, ParentId) = (frame.Name, frame.Why, frame.Horizon, frame.ParentId);
        (PeriodKind, From, To) = (frame.Period.Kind, frame.Period.From, frame.Period.To);
        LiveName = DraftNameOf(frame with { Level = Level, Unit = Unit, OwnerId = OwnerId }, CreatedBy);
    }

    /// <summary>One name stands for one goal of the same people in the same period.</summary>
    public static string LiveNameOf(GoalLevel level, string? unit, PersonId owner, GoalPeriod period, string name)
    {
        var whose = level switch { GoalLevel.Company => "", GoalLevel.Person => owner.ToString(), _ => TypedText.Comparable(unit ?? "") };
        return $"{level}|{whose}|{period.Days}|{TypedText.Comparable(name)}";
    }

    /// <summary>Drafts are told apart by their author too: nobody is to learn of somebody else's.</summary>
    public static string DraftNameOf(GoalFrame frame, PersonId author) =>
        $"{LiveNameOf(frame.Level, frame.Unit, frame.OwnerId, frame.Period, frame.Name)}|{author}";

    public PersonId? OtherThan(PersonId side) => side == OwnerId ? PartnerId : OwnerId;

    public bool IsSide(PersonId person) => person == OwnerId || person == PartnerId;

    /// <summary>Brings the open terms to the other side.</summary>
    public void Propose(PersonId by)
    {
        LiveName = LiveNameOf(Level, Unit, OwnerId, Period, Name);
        Status = Status switch
        {
            GoalStatus.Draft => GoalStatus.Proposed,
            GoalStatus.Proposed => GoalStatus.Countered,
            GoalStatus.Countered or GoalStatus.Agreed => Status,
            _ => throw new InvalidOperationException($"A goal that is {Status} is not proposed."),
        };
        WaitsFor = OtherThan(by);
    }

    /// <summary>New terms are on the table, those before no longer are.</summary>
    public void Open(int number) => OpenNumber = number;

    public void Agree()
    {
        (Status, AgreedNumber, OpenNumber, WaitsFor) = (GoalStatus.Agreed, OpenNumber ?? throw new InvalidOperationException("Nothing is open."), null, null);
    }

    /// <summary>An amendment is taken back or refused: what was agreed before holds.</summary>
    public void LeaveAsAgreed()
    {
        if (AgreedNumber is null)
            throw new InvalidOperationException("Nothing was agreed.");
        (OpenNumber, WaitsFor) = (null, null);
    }

    /// <summary>What was answered is on the table again, and waits for this side.</summary>
    public void Reopen(int number, PersonId waitsFor) => (OpenNumber, WaitsFor) = (number, waitsFor);

    /// <summary>The other side is somebody else from now on; where nobody is, the owner decides alone.</summary>
    public void HandOver(PersonId? to)
    {
        if (WaitsFor is not null && WaitsFor == PartnerId)
            WaitsFor = to ?? OwnerId;
        PartnerId = to;
    }

    /// <summary>The goal above is gone.</summary>
    public void LeaveParent() => ParentId = null;

    /// <summary>Its period has ended, and its owner hears of it.</summary>
    public void AskToClose(DateOnly today) => AskedToCloseOn = today;

    /// <summary>It has been scored: nothing of it changes any more.</summary>
    public void Close()
    {
        if (!IsAgreed)
            throw new InvalidOperationException($"A goal that is {Status} is not closed.");
        End(GoalStatus.Closed);
    }

    /// <summary>What was closed goes on: values can be said again.</summary>
    /// <param name="today">On the owner's calendar.</param>
    public void TakeUpAgain(DateOnly today)
    {
        if (Status != GoalStatus.Closed)
            throw new InvalidOperationException($"A goal that is {Status} is not taken up again.");
        (Status, AskedToCloseOn, LiveName) = (GoalStatus.Agreed, today, LiveNameOf(Level, Unit, OwnerId, Period, Name));
    }

    /// <summary>A side wants to give it up; the other decides.</summary>
    public void AskToDrop(PersonId by, string reason, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, GoalTerms.MaxReason);
        (DropAskedBy, DropReason, DropAskedAt) = (by, reason, now);
    }

    /// <summary>It is not given up.</summary>
    public void Keep() => (DropAskedBy, DropReason, DropAskedAt) = (null, "", null);

    public void Drop() => End(GoalStatus.Dropped);

    private void End(GoalStatus status)
    {
        (Status, LiveName, OpenNumber, WaitsFor) = (status, null, null, null);
        Keep();
    }
}

/// <summary>What is said of a goal beside its terms.</summary>
internal sealed record GoalFrame(string Name, GoalLevel Level, string? Unit, PersonId OwnerId, PersonId? PartnerId, GoalPeriod Period)
{
    public GoalId? ParentId { get; init; }

    public GoalHorizon Horizon { get; init; } = GoalHorizon.Short;

    public string Why { get; init; } = "";

    /// <summary>The goal of an earlier period it goes on with.</summary>
    public GoalId? CarriedFromId { get; init; }
}

internal enum GoalLevel
{
    Company,
    Department,
    Team,

    /// <summary>A template: everybody who has the role gets it as a personal goal.</summary>
    Role,
    Person,
}

/// <summary>How far it looks.</summary>
internal enum GoalHorizon
{
    Short,
    Mid,
    Long,
}

internal enum GoalStatus
{
    /// <summary>Seen by its author alone.</summary>
    Draft,
    Proposed,

    /// <summary>Proposed, and answered with another proposal.</summary>
    Countered,
    Agreed,

    /// <summary>Its period has ended and it was scored.</summary>
    Closed,

    /// <summary>Given up; kept for the record.</summary>
    Dropped,
}
