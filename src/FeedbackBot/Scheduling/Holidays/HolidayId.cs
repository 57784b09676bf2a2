using FeedbackBot.Common;

namespace FeedbackBot.Scheduling.Holidays;

internal readonly record struct HolidayId(Guid Value) : IEntityId<HolidayId>
{
    public static HolidayId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
