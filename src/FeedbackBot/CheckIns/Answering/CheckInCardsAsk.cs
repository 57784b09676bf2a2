using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The card that asks.</summary>
internal static class CheckInCardsAsk
{
    public const string AnswerVerb = "checkins.answer";
    public const string ChangeVerb = "checkins.change";
    public const string EarlyVerb = "checkins.early";
    public const string EarlyDataKey = "early";
    public const string SeenKey = "seen";
    public const string ShownKey = "shown";
    public const string CopyKey = "copy";

    /// <summary>The value of <see cref="CopyKey"/> on a copy somebody asked for; on a reminder it says which.</summary>
    public const string OnRequest = "1";

    /// <summary>The card with every question on it; a check-in whose questions do not fit on one is refused when it is created.</summary>
    /// <exception cref="CardTooLargeException">With what was typed it is larger than may be sent.</exception>
    public static AdaptiveCard One(Texts texts, PromptFacts facts, AskForm form)
    {
        var card = Frame(texts, facts, form, new CardPage(1, 1, [.. Blocks(texts, facts, form).SelectMany(b => b.Elements)]));
        return CardSize.Fits(card) ? card : throw new CardTooLargeException("What was typed does not fit on one card.");
    }

    /// <summary>The card over as many pages as it takes, each of which is sent on its own: what is on another page stays as it was.</summary>
    public static IReadOnlyList<AdaptiveCard> Pages(Texts texts, PromptFacts facts, AskForm form) =>
        CardPages.Split(Blocks(texts, facts, form), page => Frame(texts, facts, form, page));

    /// <param name="copy">See <see cref="AskForm.Copy"/>.</param>
    public static JsonObject Data(PromptFacts facts, string? copy = null)
    {
        var data = new JsonObject { [CheckInCards.PromptKey] = facts.Prompt.Id.ToString() };
        if (copy is not null)
            data[CopyKey] = copy;
        return data;
    }

    private static AdaptiveCard Frame(Texts texts, PromptFacts facts, AskForm form, CardPage page)
    {
        var data = form.Early is { } early ? new JsonObject { [EarlyDataKey] = early.ToString() } : Data(facts, form.Copy);
        if (facts.Prompt.Submissions > 0)
            data[SeenKey] = facts.Prompt.Submissions.ToString(CultureInfo.InvariantCulture);
        if (page.Count > 1 || facts.Questions.Any(q => q.After is not null))
            data[ShownKey] = string.Join(',', CardInputs.In(page.Elements).Select(input => input.Id));
        var keeps = !facts.Privacy.IsAnonymous && form.Early is null;
        var turning = CardParts.Turning(texts, page, ChangeVerb, data, keeps ? AssociatedInputs.Auto : AssociatedInputs.None);
        var save = keeps ? CardActions.Execute(texts["CheckIns.Save"], CheckInCardsDraft.SaveVerb, data) : null;
        var skip = facts.Prompt.State == PromptState.Open && !form.IsLate && keeps
            ? CardActions.Execute(
                texts["CheckIns.Skip"], CheckInCardsSkip.AskVerb, data, associatedInputs: keeps ? AssociatedInputs.Auto : AssociatedInputs.None)
            : null;
        return CardParts.Card(
            texts,
            texts["CheckIns.AskFallback", CardText.EscapeLine(facts.CheckIn)],
            [
                TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
                form.Early is not null
                    ? CardParts.Subtle(texts["CheckIns.AskEarly", Moment(facts.Prompt.OpensAt), Moment(facts.Prompt.ClosesAt)])
                    : form.IsLate
                    ? new TextBlock(texts["CheckIns.AskLate", Moment(facts.Prompt.ClosesAt), Moment(facts.Prompt.LateUntil ?? facts.Prompt.ClosesAt)]) { Spacing = Spacing.Small }
                    : CardParts.Subtle(texts["CheckIns.AskUntil", Moment(facts.Prompt.ClosesAt), facts.Prompt.Zone]),
                PrivacyNotice.New(texts, facts.Privacy, facts.PrivacyBefore),
                PrivacyNotice.Of(texts, facts.Privacy),
                PrivacyNotice.Of(texts, facts.Channels),
                form.Problems.Count == 0 ? null : new TextBlock(texts.Count("CheckIns.FixThese", form.Problems.Count))
                {
                    Color = TextColor.Attention, Weight = TextWeight.Bolder,
                },
                page.Count > 1 ? CardParts.Subtle(texts["CheckIns.AskPage", page.Number, page.Count]) : null,
                .. page.Elements,
                CardParts.Actions([CardActions.Execute(texts["CheckIns.Send"], form.Early is null ? AnswerVerb : EarlyVerb, data, ActionStyle.Positive), save, skip, .. turning]),
            ]);

        string Moment(DateTimeOffset instant) => CheckInCards.Moment(texts, instant, facts.Zone);
    }

    private static IEnumerable<CardBlock> Blocks(Texts texts, PromptFacts facts, AskForm form)
    {
        if (facts.LastPlan is { } plan && facts.Questions.All(q => q.Plan != PlanPart.Recalled))
            yield return CardBlock.Of(PlanNotice.Of(texts, plan));
        foreach (var (question, i) in facts.Questions.Select((q, i) => (q, i)).Where(x => form.Shows(x.q, x.i)))
        {
            if (question.IsSupplied)
            {
                yield return Supplied(texts, facts, form, question, i);
                continue;
            }

            var recalled = question.Plan == PlanPart.Recalled ? facts.LastPlan : null;
            var value = form.Values.GetValueOrDefault(i) ?? (form.IsFresh ? PlanNotice.Prefill(question, recalled) : null);
            var input = CheckInInputs.For(texts, question, PromptFacts.InputId(i), value);
            yield return new CardBlock([.. ((CardElement?[])
            [
                form.Problems.TryGetValue(question.Id, out var problem)
                    ? new TextBlock(texts["CheckIns.Problem", problem.In(texts)]) { Color = TextColor.Attention, Spacing = Spacing.Medium }
                    : null,
                recalled is null ? null : PlanNotice.Of(texts, recalled, isPrefilled: value is not null && value == PlanNotice.Prefill(question, recalled)),
                question == StillOpen.Beside(facts.Questions) ? StillOpen.Ticks(texts, facts, form.Still) : null,
                facts.Privacy.IsAnonymous ? input : Unchecked(texts, input),
            ]).OfType<CardElement>()]);
        }
    }

    /// <summary>In one block, as all its inputs are one answer.</summary>
    private static CardBlock Supplied(Texts texts, PromptFacts facts, AskForm form, Question question, int index)
    {
        var typed = SuppliedAnswers.Parse(form.Values.GetValueOrDefault(index));
        return new CardBlock(
        [
            CardParts.Strong(CardText.EscapeLine(question.Text)),
            .. form.Problems.TryGetValue(question.Id, out var problem) ? [new TextBlock(texts["CheckIns.Problem", problem.In(texts)]) { Color = TextColor.Attention }] : (TextBlock[])[],
            .. facts.Supplied.Count == 0 ? [CardParts.Subtle(texts["CheckIns.GoalNothing"])] : facts.Supplied.SelectMany(p => p.Elements(texts, SuppliedAnswers.Prefix(index), typed)),
        ]);
    }

    /// <summary>
    /// Clients check required inputs before they send anything, and would keep a half-filled card from being saved, skipped
    /// or turned. The bot checks when it is sent, so here what may be left empty is marked instead of what may not.
    /// </summary>
    private static CardElement Unchecked(Texts texts, CardElement input) => input switch
    {
        RatingInput { IsRequired: true } rating => rating with { IsRequired = false, ErrorMessage = null, Fallback = Unchecked(texts, rating.Fallback) },
        RatingInput rating => rating with { Label = texts["CheckIns.Optional", rating.Label], Fallback = Unchecked(texts, rating.Fallback) },
        CardInput { IsRequired: true } required => required with { IsRequired = false, ErrorMessage = null },
        CardInput optional => optional with { Label = texts["CheckIns.Optional", optional.Label] },
        _ => input,
    };
}

/// <summary>What an asking card starts with.</summary>
/// <param name="Values">By the question's place: what was typed or answered before.</param>
/// <param name="Problems">What was wrong with it.</param>
/// <param name="Copy">What stands beside the card that first asked: a reminder, or the card shown again on request; null for that card itself.</param>
/// <param name="IsLate">The round is closed, and what is sent is marked late.</param>
internal sealed record AskForm(
    IReadOnlyDictionary<int, string> Values, IReadOnlyDictionary<QuestionId, AnswerProblem> Problems,
    string? Copy = null, bool IsLate = false)
{
    /// <summary>The round, where it has not opened yet and nothing is stored for it; null for a prompt.</summary>
    public EarlyKey? Early { get; init; }

    /// <summary>The second questions that are shown because an answer given before leads to them.</summary>
    public IReadOnlySet<QuestionId> FollowUps { get; init; } = new HashSet<QuestionId>();

    /// <summary>The blockers from earlier rounds that are ticked as still there.</summary>
    public IReadOnlySet<BlockerId> Still { get; init; } = new HashSet<BlockerId>();

    /// <summary>Whether nothing was typed or answered yet.</summary>
    public bool IsFresh => Values.Count == 0 && Problems.Count == 0;

    public static readonly AskForm Empty = new(new Dictionary<int, string>(), new Dictionary<QuestionId, AnswerProblem>());

    public static AskForm Of(IReadOnlyList<Question> questions, GivenAnswers given) => Empty with
    {
        Values = questions.Select((question, i) => (i, value: given.To(question) is { } answer && !question.IsSupplied ? InputValue(question, answer) : null))
            .Where(v => v.value is not null).ToDictionary(v => v.i, v => v.value!),
        FollowUps = Answering.FollowUps.Due(questions, given),
        Still = given.Still.Select(b => b.Id).ToHashSet(),
    };

    /// <summary>With what was typed later and not sent yet in its place.</summary>
    public AskForm With(IReadOnlyDictionary<int, string> typed) => this with
    {
        Values = Values.Where(v => !typed.ContainsKey(v.Key)).Concat(typed.Where(t => t.Value.Length > 0)).ToDictionary(v => v.Key, v => v.Value),
    };

    public bool Shows(Question question, int index) =>
        question.After is null || FollowUps.Contains(question.Id) || Values.ContainsKey(index) || Problems.ContainsKey(question.Id);

    private static string InputValue(Question question, Answer answer)
    {
        if (question.Kind != QuestionKind.Choice)
            return answer.Value;
        var choice = question.Choices.ToList().IndexOf(answer.Value);
        return (choice + 1).ToString(CultureInfo.InvariantCulture);
    }
}
