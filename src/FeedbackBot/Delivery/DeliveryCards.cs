using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Delivery;

/// <summary>What admins see of delivery. No message's words are on these cards, only that there was one.</summary>
internal static class DeliveryCards
{
    public const string StatusVerb = "delivery.status";
    public const string FailedVerb = "delivery.failed";
    public const string RetryVerb = "delivery.retry";
    public const string PageKey = "page";

    public static AdaptiveCard Status(Texts texts, TimeZoneInfo zone, DeliveryCounts counts, Paged<ReachedPerson> people) => Card(
        texts,
        texts["Delivery.StatusTitle"],
        [
            new FactSet(
            [
                new Fact(texts["Delivery.SentLastDay"], Number(texts, counts.SentLastDay)),
                new Fact(texts["Delivery.Waiting"], counts.OldestWaiting is { } since
                    ? texts["Delivery.WaitingSince", counts.Waiting, Moment(texts, since, zone)]
                    : Number(texts, counts.Waiting)),
                .. counts.HeldUntil is { } until
                    ? [new Fact(texts["Delivery.Held"], texts["Delivery.HeldUntil", counts.Held, Moment(texts, until, zone)])]
                    : Array.Empty<Fact>(),
                .. counts.TooLate == 0 ? Array.Empty<Fact>() : [new Fact(texts["Delivery.TooLate"], Number(texts, counts.TooLate))],
                new Fact(texts["Delivery.Failed"], Number(texts, counts.Failed)),
                new Fact(texts["Delivery.Closed"], Number(texts, counts.Closed)),
            ]),
            new TextBlock(texts["Delivery.People"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
            .. people.Rows.Select(person => Person(texts, zone, person)),
        ],
        Turning(texts, StatusVerb, people.Number, people.Pages),
        counts.Failed > 0 ? CardActions.Execute(texts["Delivery.ShowFailed"], FailedVerb, associatedInputs: AssociatedInputs.None) : null);

    public static AdaptiveCard Failed(Texts texts, TimeZoneInfo zone, OccasionNames names, Paged<FailedMessage> failed) => Card(
        texts,
        texts["Delivery.FailedTitle"],
        failed.Rows.Count == 0
            ? [new TextBlock(texts["Delivery.NothingFailed"])]
            :
            [
                new TextBlock(texts["Delivery.FailedIntro"]) { IsSubtle = true },
                .. failed.Rows.Select(row => new TextBlock(texts["Delivery.FailedLine",
                    Name(row.Person) ?? texts["Delivery.Somebody"], names.Of(row.Occasion, texts),
                    Reason(texts, row.Reason), Moment(texts, row.QueuedAt, zone)]) { Spacing = Spacing.Small }),
            ],
        Turning(texts, FailedVerb, failed.Number, failed.Pages),
        failed.Rows.Count == 0
            ? null
            : CardActions.Execute(texts["Delivery.RetryAll"], RetryVerb, style: ActionStyle.Positive, associatedInputs: AssociatedInputs.None));

    /// <summary>In plain words why a message did not arrive.</summary>
    public static string Reason(Texts texts, string? reason) =>
        $"Delivery.Reason.{reason}" is var key && texts.Has(key) ? texts[key] : texts["Delivery.Reason.Unexpected"];

    public static int PageOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static TextBlock Person(Texts texts, TimeZoneInfo zone, ReachedPerson person)
    {
        var reached = person.LastReachedAt is { } at ? texts["Delivery.LastReached", Moment(texts, at, zone)] : texts["Delivery.NeverReached"];
        var state = person.Reachability switch
        {
            Reachability.NeverMet or Reachability.Open => reached,
            var closed => texts["Delivery.ClosedSince", Reason(texts, closed.ToString()), Moment(texts, person.Since ?? default, zone), reached],
        };
        var failures = person.Failures.Count == 0 ? "" : texts.Count(
            "Delivery.FailedMessages", person.Failures.Count,
            string.Join(texts["Delivery.And"], person.Failures.Distinct().Order(StringComparer.Ordinal).Select(r => Reason(texts, r))));
        if (person.Held is { } held)
            state = texts["Delivery.And2", state, texts.Count("Delivery.PersonHeld", held.Count, Moment(texts, held.Until, zone))];
        if (person.Tried is { } tried)
        {
            state = texts["Delivery.And2", state, texts.Count(
                "Delivery.PersonTried", tried.Count, Moment(texts, tried.Since, zone),
                string.Join(texts["Delivery.And"], tried.Reasons.Select(r => Reason(texts, r))), Moment(texts, tried.NextTry, zone))];
        }

        if (person.TooLate > 0)
            state = texts["Delivery.And2", state, texts.Count("Delivery.PersonTooLate", person.TooLate)];
        return new TextBlock(texts["Delivery.PersonLine", Name(person.Name), state, failures].TrimEnd()) { Spacing = Spacing.Small };
    }

    private static AdaptiveCard Card(
        Texts texts, string title, IReadOnlyList<CardElement> body, IEnumerable<CardAction> turning, CardAction? act)
    {
        List<CardAction> actions = [.. act is null ? [] : new[] { act }, .. turning];
        return new AdaptiveCard
        {
            Lang = texts.Language,
            FallbackText = title,
            Body = [TextBlock.Heading(title), .. body, .. actions.Count == 0 ? [] : new[] { new ActionSet(actions) }],
        };
    }

    private static IEnumerable<CardAction> Turning(Texts texts, string verb, int number, int pages)
    {
        if (number > 1)
            yield return Turn("Delivery.PreviousPage", number - 1);
        if (number < pages)
            yield return Turn("Delivery.NextPage", number + 1);

        ExecuteAction Turn(string title, int to) => CardActions.Execute(
            texts[title, to, pages], verb, new JsonObject { [PageKey] = to.ToString(CultureInfo.InvariantCulture) },
            associatedInputs: AssociatedInputs.None, id: string.Create(CultureInfo.InvariantCulture, $"{verb}.{to}"));
    }

    private static string? Name(string? name) => name is null ? null : CardText.EscapeLine(name);

    private static string Number(Texts texts, int number) => number.ToString("N0", texts.Culture);

    private static string Moment(Texts texts, DateTimeOffset instant, TimeZoneInfo zone) => texts["Delivery.Moment", instant.In(zone)];
}
