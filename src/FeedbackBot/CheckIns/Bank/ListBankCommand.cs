using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>questions: what can be asked by name.</summary>
internal sealed class ListBankCommand(QuestionBank bank) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "questions", Who.Manager, "questions")
    {
        Aliases = ["题库"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(CheckInCardsBank.List(call.Texts, await bank.AddedAsync(ct), 1), call.Texts["CheckIns.BankTitle"]);
}
