using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>The form in which a check-in is set up or changed.</summary>
internal static class CheckInCardsForm
{
    public const string SaveVerb = "checkins.form";
    public const string FillVerb = "checkins.fill";
    public const string TemplateKey = "template";

    /// <exception cref="CardTooLargeException">With what was typed it is larger than may be sent, or than its inputs hold.</exception>
    public static AdaptiveCard One(Texts texts, CheckInForm form, bool isAdmin, IReadOnlyList<string> problems, string? now = null)
    {
        // A client would cut it short, and saving would then change what nobody touched.
        if (form.Asks.Length > CheckInForm.MaxAsks || form.People.Length > CheckInForm.MaxPeople)
            throw new CardTooLargeException("What was typed does not fit into its input.");
        var heading = form.IsNew ? texts["CheckIns.FormNew"] : texts["CheckIns.FormEdit", CardText.EscapeLine(form.Name)];
        var data = new JsonObject { [CheckInForm.IdKey] = form.Id.ToString() };
        if (form.IsNew)
            data[CheckInForm.NewKey] = "1";
        var card = CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                problems.Count == 0 ? null : new TextBlock(texts["CheckIns.FormProblems"]) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
                .. problems.Select(p => new TextBlock(texts["CheckIns.Problem", p]) { Color = TextColor.Attention, Spacing = Spacing.Small }),
                now is null ? null : CardParts.Subtle(texts["CheckIns.FormNow", now]),
                .. form.IsNew ? TemplateChoice(texts, form, (JsonObject)data.DeepClone()) : [],
                new TextInput("name", texts["CheckIns.FormName"]) { Value = Or(form.Name), MaxLength = CheckIn.MaxName, Placeholder = texts["CheckIns.FormNameHint"] },
                Who(texts, form, isAdmin),
                new TextInput("people", texts["CheckIns.FormPeople"])
                {
                    IsMultiline = true, Value = Or(form.People), MaxLength = CheckInForm.MaxPeople, Placeholder = texts["CheckIns.FormPeopleHint"],
                },
                new TextInput("days", texts["CheckIns.FormDays"])
                {
                    Value = Or(form.Days), MaxLength = 100, Placeholder = texts[form.IsNew ? "CheckIns.FormDaysHint" : "CheckIns.FormDaysKeep"],
                },
                Time(texts["CheckIns.FormAt"], "at", form.At),
                Time(texts["CheckIns.FormCloses"], "closes", form.Closes),
                new TextInput("remind", texts["CheckIns.FormRemind"])
                {
                    Value = Or(form.Remind), MaxLength = 40, Placeholder = texts[form.IsNew ? "CheckIns.FormRemindHint" : "CheckIns.FormRemindKeep"],
                },
                new TextInput("asks", texts["CheckIns.FormAsks"])
                {
                    IsMultiline = true, Value = Or(form.Asks), MaxLength = CheckInForm.MaxAsks, Placeholder = texts["CheckIns.FormAsksHint"],
                },
                CardParts.Subtle(texts["CheckIns.FormAsksHow"]),
                Privacy(texts, form),
                new TextInput("threshold", texts["CheckIns.FormThreshold"])
                {
                    Value = Or(form.Threshold), MaxLength = 10, Placeholder = Definition.Privacy.DefaultThreshold.ToString(CultureInfo.InvariantCulture),
                },
                new TextInput("stale", texts["CheckIns.FormStale"]) { Value = Or(form.Stale), MaxLength = 30, Placeholder = texts["CheckIns.FormStaleHint"] },
                new ActionSet([CardActions.Execute(texts[form.IsNew ? "CheckIns.FormCreate" : "CheckIns.FormSave"], SaveVerb, data, ActionStyle.Positive)]),
            ]);
        return CardSize.Fits(card) ? card : throw new CardTooLargeException("What was typed does not fit on one card.");
    }

    private static IEnumerable<CardElement> TemplateChoice(Texts texts, CheckInForm form, JsonObject data) =>
    [
        new ChoiceSetInput(TemplateKey, texts["CheckIns.FormTemplate"], [.. Template.All.Select(t => new Choice(t.Name(texts), t.Key))])
        {
            Value = Template.Find(form.Template)?.Key, Style = ChoiceSetStyle.Compact, Placeholder = texts["CheckIns.FormTemplateHint"],
        },
        new ActionSet([CardActions.Execute(texts["CheckIns.FormFill"], FillVerb, data)]),
    ];

    private static ChoiceSetInput Who(Texts texts, CheckInForm form, bool isAdmin) => new(
        "who", texts["CheckIns.FormWho"],
        [
            new(texts["CheckIns.FormWhoReports"], "reports"), new(texts["CheckIns.FormWhoTree"], "tree"),
            .. isAdmin ? (Choice[])[new(texts["CheckIns.FormWhoEveryone"], "everyone")] : [],
            new(texts["CheckIns.FormWhoLines"], "lines"),
        ])
    {
        Style = ChoiceSetStyle.Expanded,
        Value = form.Who is "reports" or "tree" || (form.Who == "everyone" && isAdmin) ? form.Who : "lines",
    };

    private static ChoiceSetInput Privacy(Texts texts, CheckInForm form) => new(
        "privacy", texts["CheckIns.WhoReads"],
        [.. Enum.GetValues<Confidentiality>().Select(kind => new Choice(texts[$"CheckIns.FormPrivacy{kind}"], CheckInForms.PrivacyWord(new Privacy(kind))))])
    {
        Style = ChoiceSetStyle.Expanded,
        Value = form.Privacy is "confidential" or "anonymous" ? form.Privacy : "named",
    };

    /// <summary>What is no time is given back in a text input, which can hold it.</summary>
    private static CardElement Time(string label, string id, string value) =>
        value.Length == 0 || TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new TimeInput(id, label) { Value = value.Length == 0 ? null : TimeOnly.ParseExact(value, "HH:mm", CultureInfo.InvariantCulture) }
            : new TextInput(id, label) { Value = value };

    private static string? Or(string value) => value.Length == 0 ? null : value;
}
