using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Updating;

/// <summary>
/// "Save" on the card that asks for values, and the turning of its pages, which saves too. What can be kept is kept, what is wrong stays as it
/// was typed with what would be right, and what is empty stays to be said. What had been said is corrected for the day it was said for, and left
/// alone where nothing about it was changed; where it was said meanwhile, whoever typed something else decides.
/// </summary>
internal sealed class SaveUpdates(UpdateReader reader, SaveTypedValue save) : ICardAction
{
    public static string Verb => UpdateCards.SaveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Known) || call.GetId<UpdateRequestId>(UpdateCards.RequestKey) is not { } id || await reader.FindAsync(id, call.Actor, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["Goals.UpdateNotThere"]);
        var asks = new UpdateAsks { Page = CardParts.PageOf(call.Get(UpdateCards.HereKey)), Change = call.Get(UpdateCards.ChangeKey) == "1" };
        var units = (call.Get(UpdateCards.UnitsKey) ?? "").Split('|');
        var shown = await reader.ShownAsync((call.Get(UpdateCards.ShownKey) ?? "").Split('|').Select(NewIds.ParseId<KpiValueId>), facts, ct);
        var (typed, problems) = (new Dictionary<KpiId, TypedValue>(), new Dictionary<KpiId, IReadOnlyList<string>>());
        var saidMeanwhile = false;
        foreach (var (index, item) in UpdateCards.OnPage(facts, asks.Page).Index())
        {
            var given = TypedValue.Of(item.Id, call.Get);
            var isMeanwhile = item.State == UpdateState.Said && !asks.Change;
            var before = isMeanwhile ? item.Newest : asks.Change ? shown.GetValueOrDefault(item.Id) : null;
            if (given.IsEmpty || (before is not null && item.Terms is { } terms && given.IsStill(call.Texts, terms, before)))
                continue;
            saidMeanwhile |= isMeanwhile;
            var wrong = isMeanwhile ? [new Problem("Goals.UpdateSaidMeanwhile")]
                : item.State is not (UpdateState.Open or UpdateState.Said) ? [new Problem("Goals.UpdateNotKept")]
                : units.ElementAtOrDefault(index) != item.Unit ? [new Problem("Goals.UpdateUnitChanged")]
                : await save.RunAsync(call.Actor, item.Id, given, ValueSource.Card, ct, before?.Day);
            if (wrong.Count == 0)
                continue;
            typed[item.Id] = given;
            problems[item.Id] = [.. wrong.Select(p => p.In(call.Texts))];
        }

        var now = (await reader.FindAsync(id, call.Actor, ct))!;
        var to = CardParts.PageOf(call.Get(CardParts.PageKey));
        return new CardAnswer.Replace(UpdateCards.One(call.Texts, now, asks with
        {
            // Who has something to mend stays where it is.
            Page = problems.Count > 0 || call.Get(CardParts.PageKey) is null ? asks.Page : to,
            Change = call.Get(UpdateCards.BeginKey) == "1" || (problems.Count > 0 && asks.Change) || saidMeanwhile,
            Typed = typed,
            Problems = problems,
            IsAnswer = true,
        }))
        { Lasts = true };
    }
}
