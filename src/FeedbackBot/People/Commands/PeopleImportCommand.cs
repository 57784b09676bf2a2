using FeedbackBot.Bot;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Import;

namespace FeedbackBot.People.Commands;

/// <summary>Takes the attached files, and shows what they would change.</summary>
internal sealed class PeopleImportCommand(ProposeImport propose) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("People", "people import", Who.Admin, "people import") { Aliases = ["导入人员"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Files.Count == 0)
            return Reply.Text(call.Texts["People.ImportHow"]);
        var proposed = await propose.RunAsync(call.Person.Id, call.Files, ct);
        return Reply.Card(
            ImportCards.Review(call.Texts, proposed.Import.Id, proposed.Review),
            call.Texts[proposed.Review is ImportReview.Ready ? "People.ImportReview" : "People.ImportNothingDone"]);
    }
}
