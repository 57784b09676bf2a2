using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Bank;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;

namespace FeedbackBot.CheckIns;

internal static class CheckInsSetup
{
    /// <summary>Recurring questions: set up by managers, asked at everybody's own local time, answered on a card.</summary>
    public static IServiceCollection AddCheckIns(this IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<CheckInQueries>()
        .AddScoped<TrendQueries>()
        .AddScoped<RoundQueries>()
        .AddScoped<CheckInAccess>()
        .AddScoped<CheckInDetails>()
        .AddScoped<ReadAudience>()
        .AddScoped<ReadUnit>()
        .AddScoped<AudienceRights>()
        .AddScoped<CheckInNames>()
        .AddScoped<ReadQuestions>()
        .AddScoped<QuestionBank>()
        .AddScoped<CreateCheckIn>()
        .AddScoped<EditCheckIn>()
        .AddScoped<EditedCard>()
        .AddScoped<CheckInForms>()
        .AddScoped<PreviewCheckIn>()
        .AddScoped<RunCheckIn>()
        .AddRounds()
        .AddAnswering()
        .AddBlockers(configuration)
        .AddChannels(configuration)
        .AddAnonymity()
        .AddReminders()
        .AddChatCommand<CreateCheckInCommand>()
        .AddChatCommand<EditCheckInCommand>()
        .AddChatCommand<DuplicateCheckInCommand>()
        .AddChatCommand<ListTemplatesCommand>()
        .AddCardAction<SaveCheckInForm>()
        .AddCardAction<FillCheckInForm>()
        .AddChatCommand<ListCheckInsCommand>()
        .AddChatCommand<ShowCheckInCommand>()
        .AddChatCommand<PreviewCheckInCommand>()
        .AddChatCommand<RunCheckInCommand>()
        .AddChatCommand<CheckInTimeCommand>()
        .AddChatCommand<MuteCheckInCommand>()
        .AddChatCommand<UnmuteCheckInCommand>()
        .AddChatCommand<PauseCheckInCommand>()
        .AddChatCommand<ResumeCheckInCommand>()
        .AddChatCommand<ArchiveCheckInCommand>()
        .AddChatCommand<ListBankCommand>()
        .AddChatCommand<AddToBankCommand>()
        .AddChatCommand<RemoveFromBankCommand>()
        .AddCardAction<BankPage>()
        .AddChatCommand<OpenPromptsCommand>()
        .AddChatCommand<MyCheckInsCommand>()
        .AddCardAction<ArchiveCheckIn>()
        .AddCardAction<KeepCheckIn>()
        .AddCardAction<ListCheckInsPage>()
        .AddCardGallery<CheckInGallery>()
        .AddCardGallery<SuppliedGallery>()
        .AddCardGallery<AskingGallery>();

    private static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddScoped<PlanRounds>()
        .AddScoped<Members>()
        .AddScoped<UnaskedPeople>()
        .AddScoped<AlmanacReader>()
        .AddScoped<WithdrawPrompts>()
        .AddScoped<ExcusedPeople>()
        .AddScoped<RoundEnds>()
        .AddScoped<OpenRound>()
        .AddScoped<TakeTurns>()
        .AddScoped<AskPeople>()
        .AddScoped<ClosePrompts>()
        .AddScoped<CloseCards>()
        .AddScoped<NextPrompt>()
        .AddScoped<OwnCheckIns>()
        .AddOccasionName("checkin/ask", "CheckIns.MessageAsk")
        .AddOccasionName("checkin/withdrawn", "CheckIns.MessageWithdrawn")
        .AddOccasionName("checkin/again", "CheckIns.MessageAsk")
        .AddOccasionName("checkin/closed", "CheckIns.MessageClosed")
        .AddOccasionName("checkin/answered", "CheckIns.MessageAnswered")
        .AddOccasionName("checkin/skipped", "CheckIns.MessageSkipped")
        .AddWakeSource<CheckInWakes>();

    private static IServiceCollection AddAnonymity(this IServiceCollection services) => services
        .AddScoped<AnswerAnonymously>()
        .AddScoped<Urns>()
        .AddScoped<CountRound>()
        .AddScoped<AnonymousResults>()
        .AddScoped<ConfidentialResults>()
        .AddScoped<ReadableResults>()
        .AddWakeSource<CountingWakes>()
        .AddChatCommand<AnonymityCommand>()
        .AddChatCommand<ResultsCommand>()
        .AddCardAction<ResultsPage>()
        .AddCardGallery<AnonymityGallery>();

    private static IServiceCollection AddAnswering(this IServiceCollection services) => services
        .AddScoped<PromptReader>()
        .AddScoped<LastPlans>()
        .AddScoped<PrivacyChanges>()
        .AddScoped<StillOpen>()
        .AddScoped<AskingBackground>()
        .AddScoped<PromptCardNow>()
        .AddScoped<SubmitAnswer>()
        .AddScoped<Drafts>()
        .AddScoped<EarlyRound>()
        .AddWakeSource<ForgetOldDrafts>()
        .AddScoped<MyAnswers>()
        .AddCardAction<AnswerPrompt>()
        .AddCardAction<AnswerEarly>()
        .AddCardAction<ChangeAnswer>()
        .AddCardAction<ShowPrompt>()
        .AddCardAction<ShowEarlier>()
        .AddCardAction<AskWhySkip>()
        .AddCardAction<SkipPrompt>()
        .AddCardAction<SaveForLater>()
        .AddCardAction<MyAnswersPage>();
}
