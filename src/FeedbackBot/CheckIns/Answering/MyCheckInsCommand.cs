using System.CommandLine;
using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>my checkins [WORDS]: what I answered, the latest first; with words, where they or a check-in of that name are found.</summary>
internal sealed class MyCheckInsCommand(MyAnswers answers) : IChatCommand
{
    private const int FirstYear = 1970;
    private const int LastYear = 9000;

    private static readonly Argument<string[]> Words = new("words") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Before = new("--before");

    public static CommandSpec Spec { get; } = new("CheckIns", "my checkins", Who.Known, "my checkins release")
    {
        Arguments = [Words],
        Options = [Before],
        OptionsMayComeFirst = true,
        Aliases = ["我的签到", "my check-ins"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        MineCursor? from = null;
        if (call.Get(Before) is { } typed)
        {
            if (!DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || date.Year is < FirstYear or > LastYear)
                return Reply.Text(texts["CheckIns.MineBeforeWrong", CardText.EscapeLine(typed)]);
            from = new MineCursor(LocalTimes.InstantOf(date, TimeOnly.MinValue, call.Person.Zone).AddTicks(-1), 0);
        }

        var list = MineList.Find(string.Join(' ', call.Get(Words) ?? []), from);
        if (await answers.CardAsync(texts, call.Person, list, 1, ct) is { } card)
            return Reply.Card(card, texts["CheckIns.MineTitle"]);
        return Reply.Text((list.Words, from) switch
        {
            ("", null) => texts["CheckIns.MineEmpty"],
            ("", { } before) => texts["CheckIns.MineNothingBefore", before.At.AddTicks(1).DateIn(call.Person.Zone)],
            _ => texts["CheckIns.MineNothing", CardText.EscapeLine(list.Words)],
        });
    }
}
