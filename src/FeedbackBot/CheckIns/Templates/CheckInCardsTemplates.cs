using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Templates;

/// <summary>The templates, each with what it asks and a button that fills it into the form.</summary>
internal static class CheckInCardsTemplates
{
    public static AdaptiveCard List(Texts texts) => CardParts.Card(
        texts,
        texts["CheckIns.TemplatesTitle"],
        [
            TextBlock.Heading(texts["CheckIns.TemplatesTitle"]),
            CardParts.Subtle(texts["CheckIns.TemplatesHow"]),
            .. Template.All.SelectMany(template => (CardElement[])
            [
                CardParts.Strong(texts["CheckIns.TemplateName", template.Name(texts), template.Key]),
                CardParts.Subtle(template.What(texts)),
                new TextBlock(string.Join('\n', template.Asks(texts).Select(ask => "- " + CardText.EscapeLine(ask)))) { Spacing = Spacing.Small },
                new ActionSet([
                    CardActions.Execute(
                        texts["CheckIns.TemplateUse", template.Name(texts)], CheckInCardsForm.FillVerb,
                        new JsonObject { [CheckInCardsForm.TemplateKey] = template.Key }, associatedInputs: AssociatedInputs.None, id: $"use.{template.Key}"),
                ]),
            ]),
        ]);
}
