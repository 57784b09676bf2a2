using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Outlook;

/// <summary>A forecast in a sentence, with its uncertainty: "At the end about 40 to 44, probably above the target of 41.5."</summary>
internal static class ForecastWords
{
    public static string Of(Texts texts, KpiTerms terms, Forecast? forecast)
    {
        if (forecast is null)
            return texts["Goals.ForecastTooFew", Forecasting.FewestValues];
        string Number(decimal value) => KpiNumbers.Format(texts, terms, value);
        var span = forecast.Low == forecast.High
            ? texts["Goals.ForecastOne", Number(forecast.Likely)]
            : texts["Goals.ForecastSpan", Number(forecast.Low), Number(forecast.High), Number(forecast.Likely)];
        return forecast.Word == ForecastWord.None ? span : texts["Goals.ForecastAnd", span, texts[$"Goals.Forecast.{forecast.Word}", Aim(texts, terms)]];
    }

    private static string Aim(Texts texts, KpiTerms terms)
    {
        var target = KpiNumbers.Format(texts, terms, terms.Target ?? 0);
        return terms.Direction == KpiDirection.Within ? texts["Goals.ForecastRange", KpiNumbers.Format(texts, terms, terms.RangeFrom ?? 0), target] : target;
    }
}
