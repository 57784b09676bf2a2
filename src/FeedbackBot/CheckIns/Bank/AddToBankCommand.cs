using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>questions add KEY QUESTION.</summary>
internal sealed class AddToBankCommand(FeedbackDb db, QuestionBank bank, AuditLog audit, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string> Key = new("key");
    private static readonly Argument<string[]> Line = new("question") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "questions add", Who.Manager, "questions add customers \"What did a customer tell you?\"")
    {
        Arguments = [Key, Line],
        Aliases = ["题库 添加"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var (key, line) = (BankText.Key(call.Get(Key)!), TypedText.Line(string.Join(' ', call.Get(Line)!)));
        var shown = ReadUnit.Shown(key);
        if (!BankText.IsKey(key))
            return Reply.Text(texts["CheckIns.BankKeyWrong", shown, BankQuestion.MaxKey]);
        if (BankText.IsReadyMade(key) || await bank.FindAsync(key, ct) is not null)
            return Reply.Text(texts["CheckIns.BankKeyTaken", shown]);
        var read = QuestionText.Parse(line, default);
        if (read.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        if (line.Length > BankQuestion.MaxLine)
            return Reply.Text(texts["CheckIns.AskTooLong", ReadUnit.Shown(line), line.Length, Question.MaxText]);
        var question = db.Set<BankQuestion>().Add(BankQuestion.Of(clock.NewId<BankQuestionId>(), key, line, call.Person.Id, clock.GetUtcNow())).Entity;
        audit.Write(call.Actor.ExternalId, "questions.add", question.Id.ToString());
        return Reply.Text(texts["CheckIns.BankAddedNow", CardText.EscapeLine(key)]);
    }
}
