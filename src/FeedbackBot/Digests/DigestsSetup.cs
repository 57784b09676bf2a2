using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Digests.Comments;
using FeedbackBot.Digests.Exports;
using FeedbackBot.Digests.Reading;
using FeedbackBot.Digests.Reminding;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Digests;

internal static class DigestsSetup
{
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestsOptions>().Bind(configuration.GetSection(DigestsOptions.Section))
            .Validate(o => Enum.IsDefined(o.Day), "Digests:Day must be the name of a weekday, such as Friday.")
            .Validate(o => o.Weeks is >= 2 and <= 26, "Digests:Weeks must be between 2 and 26.")
            .Validate(o => o.AnswersPerPage is >= 1 and <= 50, "Digests:AnswersPerPage must be between 1 and 50.")
            .Validate(o => o.SmallestGroup is >= 3 and <= 50, "Digests:SmallestGroup must be between 3 and 50.")
            .Validate(o => o.LatestHours is >= 1 and <= 72, "Digests:LatestHours must be between 1 and 72.")
            .ValidateOnStart();
        return services
            .AddSingleton<DigestCards>()
            .AddScoped<DigestPlans>()
            .AddScoped<DigestReader>()
            .AddScoped<DigestReadings>()
            .AddScoped<OwnDigest>()
            .AddScoped<SendDigest>()
            .AddScoped<ChooseDigest>()
            .AddWakeSource<DigestWakes>()
            .AddChatCommand<DigestCommand>()
            .AddChatCommand<DigestAtCommand>()
            .AddChatCommand<DigestDailyAtCommand>()
            .AddChatCommand<DigestDailyOffCommand>()
            .AddChatCommand<DigestOnCommand>()
            .AddChatCommand<DigestOffCommand>()
            .AddCardAction<ShowDigestPage>()
            .AddCardAction<ShowMore>()
            .AddCardAction<ShowRemind>()
            .AddCardAction<RemindRound>()
            .AddCardGallery<RemindGallery>()
            .AddCardAction<ShowExport>()
            .AddCardAction<ExportRound>()
            .AddFileSource<RoundFileSource>()
            .AddCardAction<MarkRead>()
            .AddCardAction<Acknowledge>()
            .AddCardAction<ShowPerson>()
            .AddCardAction<WriteComment>()
            .AddCardAction<SendComment>()
            .AddCardAction<ReplyToComment>()
            .AddCardGallery<DigestGallery>()
            .AddCardGallery<DigestStepGallery>()
            .AddOccasionName("digest", "Digests.MessageDigest")
            .AddOccasionName("digest/daily", "Digests.MessageDaily")
            .AddOccasionName("digest/heard", "Digests.MessageHeard")
            .AddOccasionName("digest/comment", "Digests.MessageComment")
            .AddOccasionName("digest/reply", "Digests.MessageReply");
    }
}
