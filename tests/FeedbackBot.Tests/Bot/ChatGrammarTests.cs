using FeedbackBot.Bot;
using FeedbackBot.Bot.Grammar;
using FeedbackBot.Bot.Help;
using FeedbackBot.Common;
using FeedbackBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Bot;

public sealed class ChatGrammarTests
{
    private static readonly ChatGrammar Grammar = UnstartedBot.Grammar;

    public static TheoryData<string> Paths => [.. Grammar.All.Select(c => c.Spec.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_example_of_each_command_is_a_correct_call_of_it(string path)
    {
        var spec = Spec(path);
        Grammar.Understand(spec.Example).ShouldBeOfType<Understood.Call>().Command.Spec.Path.ShouldBe(path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_command_and_each_part_of_it_is_explained_in_both_languages(string path)
    {
        var spec = Spec(path);
        string[] keys = [spec.HelpKey(), .. spec.Arguments.Select(a => spec.HelpKey(a)), .. spec.Options.Select(o => spec.HelpKey(o))];
        foreach (var language in Language.All)
            keys.Where(key => !Texts.For(language).Has(key)).ShouldBeEmpty($"{language}, {path}");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Upper_case_and_a_leading_slash_do_not_matter(string path) =>
        Grammar.Understand("/" + path.ToUpperInvariant()).ShouldNotBeOfType<Understood.Unknown>();

    [Fact]
    public void An_alias_calls_the_command_and_keeps_what_follows()
    {
        Grammar.Understand("帮助").ShouldBeOfType<Understood.Call>().Command.Spec.Path.ShouldBe("help");
        Grammar.Understand("Hi").ShouldBeOfType<Understood.Call>().Command.Spec.Path.ShouldBe("hello");
        Grammar.Understand("帮助 hello").ShouldBeOfType<Understood.Call>().Parsed.Tokens.Select(t => t.Value).ShouldBe(["help", "hello"]);
    }

    [Theory]
    [InlineData("checkin create Weekly --everyone --days fri --at 10:00 --ask \"What?\" --anonimous", "--anonimous")]
    [InlineData("checkin pause Weekly --untill 2026-12-07", "--untill")]
    [InlineData("checkin show —wekly", "--wekly")]
    [InlineData("checkin create Weekly --team Ops --days fri --anonimous", "--anonimous")]
    [InlineData("project create Launch --members Chloe --untill 2027-03-31", "--untill")]
    public void An_option_that_is_none_is_not_taken_for_a_part_of_a_name(string typed, string word) =>
        Grammar.Understand(typed).ShouldBeOfType<Understood.Mistaken>().Mistakes
            .ShouldContain(new Mistake(MistakeKind.UnknownOption, null, word));

    [Theory]
    [InlineData("checkin create Weekly --days fri --ask What did you finish?", "--ask", "did", "What did you finish?")]
    [InlineData("checkin create Weekly --team Field Ops --at 14:00", "--team", "Ops", "Field Ops")]
    [InlineData("checkin create --team Field Ops --days fri", "--team", "Ops", "Field Ops")]
    [InlineData("checkin create Weekly --ask \"mood: How\" was it", "--ask", "was", "mood: How was it")]
    [InlineData("checkin edit Weekly --name Weekly for Sales", "--name", "for", "Weekly for Sales")]
    [InlineData("checkin mute Weekly --until 31 dec", "--until", "dec", "31 dec")]
    [InlineData("ooo until friday --for Ana Silva", "--for", "Silva", "Ana Silva")]
    [InlineData("goal create Grow --why New markets are open --period 2027", "--why", "markets", "New markets are open")]
    [InlineData("task add Write --goal Grow in Europe", "--goal", "in", "Grow in Europe")]
    public void A_word_too_many_after_an_option_is_named_and_does_not_get_into_the_name(string typed, string option, string word, string whole)
    {
        var mistaken = Grammar.Understand(typed).ShouldBeOfType<Understood.Mistaken>();
        mistaken.Mistakes.ShouldBe([new Mistake(MistakeKind.TooManyWords, option, word) { Whole = whole }]);

        var said = new HelpTexts(Grammar).Explain(Texts.For("en-US"), mistaken.Command.Spec, mistaken.Mistakes);
        said.ShouldContain($"“{word}” is a word too many after **{option}**");
        said.ShouldContain($"{option} \"{whole}\"");
        said.ShouldContain(mistaken.Command.Spec.Example);
    }

    [Fact]
    public void Words_too_many_after_two_options_are_two_mistakes() =>
        Grammar.Understand("checkin create Weekly --ask What now? --ask And then?").ShouldBeOfType<Understood.Mistaken>().Mistakes.ShouldBe([
            new Mistake(MistakeKind.TooManyWords, "--ask", "now?") { Whole = "What now?" },
            new Mistake(MistakeKind.TooManyWords, "--ask", "then?") { Whole = "And then?" },
        ]);

    [Fact]
    public void A_word_between_options_that_take_none_is_not_added_to_the_name() =>
        Grammar.Understand("checkin create Weekly --reports at --days fri").ShouldBeOfType<Understood.Mistaken>().Mistakes
            .ShouldBe([new Mistake(MistakeKind.Surplus, null, "at")]);

    [Theory]
    [InlineData("checkin create Weekly check-in of Ops --team Ops --days mon wed --at 2 pm --closes 6 pm --ask \"How was it?\"")]
    [InlineData("checkin create --reports Weekly check-in --days fri")]
    [InlineData("checkin mute --until 2026-12-31 Weekly check-in")]
    [InlineData("ooo --for \"Ana Silva\" until friday")]
    [InlineData("my checkins --before 2026-12-01 release notes")]
    [InlineData("project create New launch --lead \"Eve Adams\" --members Bruno Silva, Chloe Martin --until 2027-03-31")]
    [InlineData("goal update Retention 41.5 The campaign has ended --confidence on-track")]
    public void Several_words_in_their_place_are_understood_without_quotes(string typed) =>
        Grammar.Understand(typed).ShouldBeOfType<Understood.Call>();

    [Theory]
    [InlineData("goal update Retention 41.5 --at 2027-02-01 \"campaign ended\"")]
    [InlineData("goal confidence \"Keep customers\" at-risk \"campaign ended\"")]
    [InlineData("goal close \"Keep customers\" --carry-over \"It went well\"")]
    [InlineData("goal share --with Ana \"Keep customers\"")]
    [InlineData("checkin create --team Ops \"Weekly check-in\" --ask \"How was it?\"")]
    public void What_stands_in_quotes_may_come_after_the_options(string typed) =>
        Grammar.Understand(typed).ShouldBeOfType<Understood.Call>();

    [Fact]
    public void Only_one_thing_in_quotes_is_the_name() =>
        Grammar.Understand("checkin create \"Weekly check-in\" --ask \"How was it?\" \"And then what?\"").ShouldBeOfType<Understood.Mistaken>().Mistakes
            .ShouldBe([new Mistake(MistakeKind.TooManyWords, "--ask", "And then what?") { Whole = "How was it? And then what?" }]);

    [Fact]
    public void An_at_sign_is_a_person_and_not_a_file_to_be_read() =>
        Grammar.Understand("help @/etc/passwd").ShouldBeOfType<Understood.Call>().Parsed.Tokens[^1].Value.ShouldBe("@/etc/passwd");

    [Theory]
    [InlineData("hepl", "help")]
    [InlineData("helo", "hello")]
    public void A_slip_of_the_finger_finds_the_command_that_was_meant(string typed, string path) =>
        NearestCommands.To(typed, Grammar.All.Select(c => c.Spec)).First().Path.ShouldBe(path);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_insertions_deletions_replacements_and_swaps(string a, string b, int edits) =>
        NearestCommands.Edits(a, b).ShouldBe(edits);

    [Fact]
    public void Any_text_is_understood_as_something_and_never_fails() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Grammar.Understand(text ?? "") is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_after_a_command_are_a_call_or_named_mistakes() =>
        Prop.ForAll(
            Gen.Elements(Grammar.All.ToArray()).SelectMany(c => ArbMap.Default.GeneratorFor<NonNull<string>[]>().Select(w => (c, w))).ToArbitrary(),
            x => Grammar.Understand(x.c.Spec.Path + " " + string.Join(' ', x.w.Select(w => w.Get))) switch
            {
                Understood.Mistaken mistaken => mistaken.Mistakes.Count > 0
                    && new HelpTexts(Grammar).Explain(Texts.For("zh-CN"), mistaken.Command.Spec, mistaken.Mistakes).Length > 0,
                _ => true,
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_document_of_commands_is_current() =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "commands.md")).ReplaceLineEndings("\n")
            .ShouldBe(CommandsDocument.Text(Grammar), "run: dotnet run --project src/FeedbackBot -- commands > docs/commands.md");

    private static CommandSpec Spec(string path) => Grammar.All.Single(c => c.Spec.Path == path).Spec;
}
