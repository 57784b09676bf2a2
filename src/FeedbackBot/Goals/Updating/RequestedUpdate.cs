using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Updating;

/// <summary>One KPI on a card that asks for values. A stretch of a KPI's cadence is asked about once, whoever is asked.</summary>
internal sealed class RequestedUpdate
{
    private RequestedUpdate()
    {
    }

    public UpdateRequestId RequestId { get; private set; }

    public KpiId KpiId { get; private set; }

    /// <summary>The last day of the stretch a value is wanted for.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Where on the card, from 0.</summary>
    public int Position { get; private set; }

    public static RequestedUpdate Of(UpdateRequestId request, KpiId kpi, DateOnly until, int position) =>
        new() { RequestId = request, KpiId = kpi, Until = until, Position = position };
}
