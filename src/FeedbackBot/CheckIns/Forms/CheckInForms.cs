using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>Makes forms: empty, from a template, or of a check-in as it is.</summary>
internal sealed class CheckInForms(PeopleQueries people, CheckInDetails details, TimeProvider clock)
{
    public CheckInForm New() => new(clock.NewId<CheckInId>(), IsNew: true) { Who = "reports" };

    /// <summary>What the template says in place of what was typed about time and questions; a name that was typed stays.</summary>
    public static CheckInForm With(Texts texts, CheckInForm form, Template? template) => template is null ? form : form with
    {
        Template = template.Key,
        Name = form.Name.Length > 0 ? form.Name : template.Name(texts),
        Days = template.Schedule.Every is { } every ? $"{every} {template.Schedule.Days}".Trim() : template.Schedule.Days ?? "",
        At = template.Schedule.At ?? "",
        Closes = template.Schedule.Closes ?? "",
        Remind = template.Schedule.Remind ?? "",
        Asks = string.Join('\n', template.Asks(texts)),
    };

    public async Task<CheckInForm> OfAsync(Texts texts, CheckIn checkIn, CancellationToken ct)
    {
        var mentioned = await people.ByIdsAsync(checkIn.AudienceParts.Select(p => p.PersonId).OfType<PersonId>(), ct);
        var questions = await details.QuestionsAsync(checkIn.QuestionSetId, ct);
        return new CheckInForm(checkIn.Id, IsNew: false)
        {
            Name = checkIn.Name,
            Who = "lines",
            People = AudienceLines.Write(checkIn.Audience, id => mentioned.GetValueOrDefault(id) is { } p ? p.Email ?? p.ExternalId : id.ToString()),
            At = checkIn.Times.At.ToString("HH:mm", CultureInfo.InvariantCulture),
            Closes = checkIn.Times.Closes.ToString("HH:mm", CultureInfo.InvariantCulture),
            Remind = ReminderText.Write(checkIn.Reminder),
            Asks = string.Join('\n', questions.Select(q => QuestionLine.Of(texts, q))),
            Privacy = PrivacyWord(checkIn.Privacy),
            Stale = StaleText.Write(checkIn.StaleDays),
            Threshold = checkIn.Privacy.Kind == Confidentiality.Named ? "" : checkIn.Privacy.Least.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What was changed on the form; what stands there as it was shown is left alone.</summary>
    public static EditTyped Changes(CheckInForm was, CheckInForm form) => new()
    {
        Name = TypedText.Line(form.Name) == was.Name ? null : form.Name,
        Audience = form.Who is "lines" or "" && CheckInForm.Same(form.People, was.People) ? null : form.Audience,
        Asks = CheckInForm.Same(form.Asks, was.Asks) ? null : form.AskLines,
        Schedule = form.Schedule with
        {
            At = form.At == was.At || form.At.Length == 0 ? null : form.At,
            Closes = form.Closes == was.Closes || form.Closes.Length == 0 ? null : form.Closes,
            Remind = TypedText.Line(form.Remind) == was.Remind || string.IsNullOrWhiteSpace(form.Remind) ? null : form.Remind,
        },
        Privacy = PrivacyOf(was, form),
        Stale = TypedText.Line(form.Stale) == was.Stale ? null : form.Stale,
    };

    public static string PrivacyWord(Privacy privacy) => privacy.Kind.ToString().ToLowerInvariant();

    /// <summary>A threshold that still stands there from before means nothing once names are shown.</summary>
    private static PrivacyTyped PrivacyOf(CheckInForm was, CheckInForm form)
    {
        var (isSameKind, isSameThreshold) = (form.Privacy.Length == 0 || form.Privacy == was.Privacy, form.Threshold.Trim() == was.Threshold);
        if (isSameKind && (isSameThreshold || form.Threshold.Trim().Length == 0))
            return default;
        var typed = form.PrivacyTyped with { Named = form.Privacy == "named" };
        return isSameThreshold && typed.Named ? typed with { Threshold = null } : typed;
    }
}
