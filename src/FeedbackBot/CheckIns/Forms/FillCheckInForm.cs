using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>"Fill in" beside the choice of a template, and "Use" in the list of templates.</summary>
internal sealed class FillCheckInForm(CheckInForms forms) : ICardAction
{
    public static string Verb => CheckInCardsForm.FillVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Manager))
            return Task.FromResult<CardAnswer>(new CardAnswer.Say(call.Texts["CheckIns.NotYours"]));
        var template = Template.Find(call.Get(CheckInCardsForm.TemplateKey));
        var form = CheckInForm.Read(call) is { IsNew: true } typed ? CheckInForms.With(call.Texts, typed, template) : CheckInForms.With(call.Texts, forms.New(), template);
        try
        {
            return Task.FromResult<CardAnswer>(new CardAnswer.Replace(CheckInCardsForm.One(call.Texts, form, call.Actor.IsAdmin, [])));
        }
        catch (CardTooLargeException)
        {
            return Task.FromResult<CardAnswer>(new CardAnswer.Say(call.Texts["CheckIns.AskTooMuch"]));
        }
    }
}
