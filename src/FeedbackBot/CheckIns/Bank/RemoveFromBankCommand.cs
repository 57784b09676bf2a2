using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>questions remove KEY: by whoever added it, or an admin. Check-ins that ask it go on asking it.</summary>
internal sealed class RemoveFromBankCommand(FeedbackDb db, QuestionBank bank, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string> Key = new("key");

    public static CommandSpec Spec { get; } = new("CheckIns", "questions remove", Who.Manager, "questions remove customers")
    {
        Arguments = [Key],
        Aliases = ["题库 删除"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var key = BankText.Key(call.Get(Key)!);
        var shown = ReadUnit.Shown(key);
        if (BankText.IsReadyMade(key))
            return Reply.Text(texts["CheckIns.BankReadyStays", shown]);
        if (await bank.FindAsync(key, ct) is not { } question)
            return Reply.Text(texts["CheckIns.BankNotThere", shown]);
        if (question.AddedBy != call.Person.Id && !call.Actor.IsAdmin)
            return Reply.Text(texts["CheckIns.BankNotYours", shown]);
        db.Set<BankQuestion>().Remove(question);
        audit.Write(call.Actor.ExternalId, "questions.remove", question.Id.ToString());
        return Reply.Text(texts["CheckIns.BankRemoved", shown]);
    }
}
