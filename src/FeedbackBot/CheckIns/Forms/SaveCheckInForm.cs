using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>"Set up" or "Save" on the form. What is wrong is said on the form itself, with everything that was typed.</summary>
internal sealed class SaveCheckInForm(
    FeedbackDb db, CheckInAccess access, CreateCheckIn create, EditCheckIn edit, EditedCard edited, CheckInForms forms, PreviewCheckIn preview,
    CheckInDetails details) : ICardAction
{
    public static string Verb => CheckInCardsForm.SaveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Manager) || CheckInForm.Read(call) is not { } form)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var checkIn = await access.ManagedBy(call.Actor).SingleOrDefaultAsync(c => c.Id == form.Id && c.LiveName != null, ct);
        if (form.IsNew)
            return checkIn is not null ? await CreatedAsync(call, checkIn, ct) : await CreateAsync(call, form, ct);
        return checkIn is null ? new CardAnswer.Say(call.Texts["CheckIns.NotYours"]) : await EditAsync(call, form, checkIn, ct);
    }

    private async Task<CardAnswer> CreateAsync(CardCall call, CheckInForm form, CancellationToken ct)
    {
        if (await db.Set<CheckIn>().AnyAsync(c => c.Id == form.Id, ct))
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var typed = new CheckInTyped(form.Name, form.Audience, form.Schedule, form.AskLines) { Id = form.Id, Privacy = form.PrivacyTyped, Stale = form.Stale };
        return await create.RunAsync(call.Actor, typed, ct) switch
        {
            CreateOutcome.Created created => await CreatedAsync(call, created.CheckIn, created.Questions.Questions, ct),
            CreateOutcome.Refused refused => Again(call, form, refused.Problems, null),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}"),
        };
    }

    private async Task<CardAnswer> EditAsync(CardCall call, CheckInForm form, CheckIn checkIn, CancellationToken ct)
    {
        var typed = CheckInForms.Changes(await forms.OfAsync(call.Texts, checkIn, ct), form);
        return await edit.RunAsync(call.Actor, checkIn, typed, ct) switch
        {
            EditOutcome.Refused refused => Again(call, form, refused.Problems, CheckInCardsDefinition.When(call.Texts, checkIn)),
            EditOutcome.Edited done => new CardAnswer.Replace(await edited.MakeAsync(call.Actor, checkIn, done, ct)) { Lasts = true },
            _ => new CardAnswer.Replace(await edited.MakeAsync(call.Actor, checkIn, null, ct)) { Lasts = true },
        };
    }

    private async Task<CardAnswer> CreatedAsync(CardCall call, CheckIn checkIn, CancellationToken ct) =>
        await CreatedAsync(call, checkIn, await details.QuestionsAsync(checkIn.QuestionSetId, ct), ct);

    private async Task<CardAnswer> CreatedAsync(CardCall call, CheckIn checkIn, IReadOnlyList<Question> questions, CancellationToken ct) =>
        new CardAnswer.Replace(CheckInCardsPreview.Preview(
            call.Texts, checkIn, await preview.RunAsync(checkIn, ct), await details.NamesAsync(checkIn, ct), questions, isNew: true)[0])
        {
            Lasts = true,
        };

    private static CardAnswer Again(CardCall call, CheckInForm form, IReadOnlyList<Problem> problems, string? now)
    {
        var said = problems.Select(p => p.In(call.Texts)).ToList();
        try
        {
            return new CardAnswer.Replace(CheckInCardsForm.One(call.Texts, form, call.Actor.IsAdmin, said, now));
        }
        catch (CardTooLargeException)
        {
            // The clicked form still holds what was typed: it stays, and is told about.
            return new CardAnswer.Say(string.Join("\n\n", said.Take(5)));
        }
    }
}
