using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>kpi import, with a CSV file attached. If anything is wrong, nothing is taken.</summary>
internal sealed class ImportValuesCommand(ImportValues import) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "kpi import", Who.Known, "kpi import") { Aliases = ["导入指标数据"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Files is not [var file])
            return Reply.Text(texts[call.Files.Count == 0 ? "Goals.ValueImportHow" : "Goals.ValueImportOneFile"]);
        return await import.RunAsync(call.Actor, ValueFile.Read(file.Content), ct) switch
        {
            ImportOutcome.Imported done => Reply.Text(texts["Goals.ValueImported", done.Added, done.Corrected, done.Unchanged]),
            ImportOutcome.Refused refused => Reply.Card(ValueImportCards.Problems(texts, refused.Problems), texts["Goals.ValueNothingImported"]),
            _ => throw new InvalidOperationException("There is no such outcome."),
        };
    }
}
