using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryRetryCommand(RetryFailed retry, PersonFinder people) : IChatCommand
{
    private static readonly Argument<string> Whose = new("person");

    /// <summary>How "everybody" is said.</summary>
    private static readonly string[] All = ["all", "全部", "所有"];

    public static CommandSpec Spec { get; } = new("Delivery", "delivery retry", Who.Admin, "delivery retry all")
    {
        Arguments = [Whose],
        Aliases = ["重新发送"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = call.Get(Whose) ?? "";
        if (All.Contains(typed, StringComparer.OrdinalIgnoreCase))
            return Reply.Text(Said(call.Texts, await retry.RunAsync(call.Actor, null, ct)));
        return await people.FindAsync(typed, null, ct) switch
        {
            FoundPerson.One one => Reply.Text(Said(call.Texts, await retry.RunAsync(call.Actor, one.Person.Id, ct))),
            var found => Reply.Text(found.Explain(call.Texts, typed)),
        };
    }

    internal static string Said(Texts texts, int count) => count == 0 ? texts["Delivery.NothingToRetry"] : texts.Count("Delivery.Retried", count);
}

/// <summary>The button below the failed messages.</summary>
internal sealed class DeliveryRetryAll(RetryFailed retry) : ICardAction
{
    public static string Verb => DeliveryCards.RetryVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => call.Actor.Is(Who.Admin)
        ? new CardAnswer.Say(DeliveryRetryCommand.Said(call.Texts, await retry.RunAsync(call.Actor, null, ct)))
        : new CardAnswer.Say(call.Texts["Delivery.OnlyAdmins"]);
}
