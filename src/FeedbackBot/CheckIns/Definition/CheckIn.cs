using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The recurring definition: who is asked what, and when. Its rounds keep the questions they were asked with.</summary>
internal sealed class CheckIn : IVersioned
{
    public const int MaxName = 80;

    private readonly List<AudiencePart> _audienceParts = [];

    private CheckIn()
    {
    }

    public CheckInId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; null once archived, which frees the name for another.</summary>
    public string? LiveName { get; private set; }

    public CheckInStatus Status { get; private set; }

    /// <summary>Who is asked, in the parts it is stored and looked for by.</summary>
    public IReadOnlyList<AudiencePart> AudienceParts => _audienceParts;

    /// <summary>The rows of <see cref="Times"/>, which says what they mean.</summary>
    public CadenceUnit CadenceUnit { get; private set; }

    public int Every { get; private set; }

    public WorkDays Days { get; private set; }

    public int? MonthDay { get; private set; }

    public DateOnly Anchor { get; private set; }

    public DateOnly? Starts { get; private set; }

    public DateOnly? Ends { get; private set; }

    public DateOnly? PausedUntil { get; private set; }

    public TimeOnly At { get; private set; }

    public TimeOnly Closes { get; private set; }

    /// <summary>For how many hours after the close an answer is still taken, as late: 0 (none) to <see cref="LateText.MaxHours"/>.</summary>
    public int LateHours { get; private set; }

    public HolidayPolicy Holidays { get; private set; }

    public int? RemindPercent { get; private set; }

    public int? RemindMinutes { get; private set; }

    /// <summary>
    /// After how many working days of its owner without a reaction a blocker that was named in it is raised, 1 to
    /// <see cref="StaleText.MaxDays"/>; null for as many as configuration says.
    /// </summary>
    public int? StaleDays { get; private set; }

    /// <summary>Whether those it asks may mute it for a while.</summary>
    public bool IsMutable { get; private set; } = true;

    /// <summary>What the next round asks.</summary>
    public QuestionSetId QuestionSetId { get; private set; }

    public Confidentiality Confidentiality { get; private set; }

    public int? Threshold { get; private set; }

    public PersonId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>UTC; when it was created or last resumed. A round that would have opened before is not opened late.</summary>
    public DateTimeOffset ActiveSince { get; private set; }

    public int Version { get; set; }

    public Audience Audience => new(AudienceParts);

    public Privacy Privacy => new(Confidentiality, Threshold);

    public CheckInTimes Times => new(
        CadenceUnit switch
        {
            CadenceUnit.Days => Cadence.Daily(Every, Anchor),
            CadenceUnit.Weeks => Cadence.Weekly(Days, Every, Anchor),
            _ => Cadence.Monthly(new MonthDay(MonthDay ?? 1), Every, Anchor),
        } with
        { Starts = Starts, Ends = Ends, PausedUntil = PausedUntil },
        At, Closes, Holidays)
    {
        Reminder = Reminder,
    };

    public Reminder Reminder => new(RemindPercent, RemindMinutes);

    public static CheckIn Create(
        CheckInId id, string name, Audience audience, CheckInTimes times, QuestionSetId questions, PersonId createdBy, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxName);
        var checkIn = new CheckIn
        {
            Id = id,
            Name = name,
            LiveName = TypedText.Comparable(name),
            QuestionSetId = questions,
            CreatedBy = createdBy,
            CreatedAt = now,
            ActiveSince = now,
        };
        checkIn.Ask(audience);
        checkIn.Reschedule(times);
        return checkIn;
    }

    /// <summary>Another one like it: the same people, times and rules, with questions of its own.</summary>
    public CheckIn Duplicate(CheckInId id, string name, QuestionSetId questions, PersonId createdBy, DateTimeOffset now)
    {
        var copy = Create(id, name, Audience, Times, questions, createdBy, now);
        copy.Protect(Privacy);
        copy.AllowMuting(IsMutable);
        copy.TakeLate(LateHours);
        copy.CallStaleAfter(StaleDays);
        return copy;
    }

    /// <summary>What rounds ask that are yet to open; those that are open keep what they ask.</summary>
    public void Ask(QuestionSetId questions) => QuestionSetId = questions;

    /// <summary>Whom rounds ask that are yet to open.</summary>
    public void Ask(Audience audience)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(audience.Parts.Count, Audience.MaxParts);
        if (!audience.Included.Any())
            throw new ArgumentException("Somebody must be asked.", nameof(audience));
        _audienceParts.Clear();
        _audienceParts.AddRange(audience.Parts.Select(part => part with { }));
    }

    /// <summary>Holds for rounds that open from now on; who was asked already keeps what was said then.</summary>
    public void TakeLate(int hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, LateText.MaxHours);
        LateHours = hours;
    }

    /// <summary>Holds at once, for blockers that are open too.</summary>
    public void CallStaleAfter(int? workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays ?? 1, StaleText.MaxDays);
        StaleDays = workingDays;
    }

    /// <summary>Holds from the next round on: people answered the running one under what it said.</summary>
    public void Protect(Privacy privacy) => (Confidentiality, Threshold) = (privacy.Kind, privacy.Threshold);

    /// <summary>
    /// From now on its rounds come so. What is open keeps its window, and who was asked for a date is not asked for it again.
    /// </summary>
    public void Reschedule(CheckInTimes times)
    {
        var cadence = times.Cadence;
        (CadenceUnit, Every, Days, Anchor) = (cadence.Unit, cadence.Every, cadence.Days, cadence.Anchor);
        MonthDay = cadence.Unit == CadenceUnit.Months ? cadence.On.Number : null;
        (Starts, Ends, PausedUntil) = (cadence.Starts, cadence.Ends, cadence.PausedUntil);
        (At, Closes, Holidays) = (times.At, times.Closes, times.Holidays);
        (RemindPercent, RemindMinutes) = (times.Reminder.Percent, times.Reminder.MinutesBefore);
    }

    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxName);
        (Name, LiveName) = (name, TypedText.Comparable(name));
    }

    public void AllowMuting(bool isMutable) => IsMutable = isMutable;

    /// <summary>No round opens until it is resumed; one that is open stays so until it closes.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Pause() => Become(CheckInStatus.Paused, from: CheckInStatus.Active);

    /// <summary>No round of a date before this one; then it goes on by itself.</summary>
    /// <returns>Whether that changed anything; one that is paused until further notice is then paused until the date.</returns>
    public bool PauseUntil(DateOnly date)
    {
        if (Status == CheckInStatus.Archived || (Status == CheckInStatus.Active && PausedUntil == date))
            return false;
        (Status, PausedUntil) = (CheckInStatus.Active, date);
        return true;
    }

    /// <param name="today">Of whoever resumes it: a pause until a date that has come has ended already.</param>
    public bool Resume(DateTimeOffset now, DateOnly today)
    {
        var wasPaused = PausedUntil > today;
        PausedUntil = null;
        if (!Become(CheckInStatus.Active, from: CheckInStatus.Paused) && !wasPaused)
            return false;
        ActiveSince = now;
        return true;
    }

    /// <summary>For good: what was answered stays, nothing is asked any more.</summary>
    public bool Archive()
    {
        if (Status == CheckInStatus.Archived)
            return false;
        Status = CheckInStatus.Archived;
        LiveName = null;
        return true;
    }

    private bool Become(CheckInStatus status, CheckInStatus from)
    {
        if (Status != from)
            return false;
        Status = status;
        return true;
    }
}

internal enum CheckInStatus
{
    Active,
    Paused,
    Archived,
}
