using FeedbackBot.CheckIns.Bank;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>The rules of optional, following, turning and planned questions, without a database.</summary>
public sealed class QuestionOptionsTests
{
    private static readonly Question Mood = new(Id(1), QuestionKind.Mood, "How was your week?", []);

    [Theory]
    [InlineData("optional: Anything else?", QuestionKind.Text, true, PlanPart.None, null)]
    [InlineData("Optional: MOOD: How?", QuestionKind.Mood, true, PlanPart.None, null)]
    [InlineData("mood?: How?", QuestionKind.Mood, true, PlanPart.None, null)]
    [InlineData("可选：心情：怎么样？", QuestionKind.Mood, true, PlanPart.None, null)]
    [InlineData("plan: What next?", QuestionKind.Text, false, PlanPart.Made, null)]
    [InlineData("planned: yesno: Done?", QuestionKind.YesNo, false, PlanPart.Recalled, null)]
    [InlineData("rotate: What did you learn?", QuestionKind.Text, false, PlanPart.None, "")]
    [InlineData("rotate(fun): optional: rating: The food?", QuestionKind.Rating, true, PlanPart.None, "fun")]
    [InlineData("text: plan: B?", QuestionKind.Text, false, PlanPart.None, null)]
    internal void Words_before_a_question_say_more_about_it(string typed, QuestionKind kind, bool isOptional, PlanPart plan, string? group)
    {
        var question = QuestionText.Parse(typed, default).Value;

        (question.Kind, question.IsOptional, question.Plan, question.Group).ShouldBe((kind, isOptional, plan, group));
        question.IsRequired.ShouldBe(!isOptional);
    }

    [Theory]
    [InlineData("if <=2: What would help?", FollowUpWhen.AtMost, "2")]
    [InlineData("IF mood <= 2 : What would help?", FollowUpWhen.AtMost, "2")]
    [InlineData("if < 3: optional: What would help?", FollowUpWhen.Below, "3")]
    [InlineData("如果 ≤2：什么会有帮助？", FollowUpWhen.AtMost, "2")]
    [InlineData("if 5: What made it so good?", FollowUpWhen.Is, "5")]
    internal void A_question_can_follow_an_earlier_answer(string typed, FollowUpWhen when, string bound)
    {
        var question = QuestionText.Parse(typed, default, Mood).Value;

        question.After.ShouldBe(new FollowUp(Mood.Id, when, bound));
        question.IsRequired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("if <=2: What?", QuestionKind.Text, "CheckIns.IfText")]
    [InlineData("if <=9: What?", QuestionKind.Mood, "CheckIns.IfMood")]
    [InlineData("if bad: What?", QuestionKind.Rating, "CheckIns.IfRating")]
    [InlineData("if maybe: What?", QuestionKind.YesNo, "CheckIns.IfYesNo")]
    [InlineData("if blue: What?", QuestionKind.Choice, "CheckIns.IfChoice")]
    [InlineData("if many: What?", QuestionKind.Number, "CheckIns.IfNumber")]
    [InlineData("if <=2:", QuestionKind.Mood, "CheckIns.AskEmpty")]
    [InlineData("plan: mood: What?", QuestionKind.Mood, "CheckIns.AskPlanWords")]
    internal void A_condition_that_cannot_be_is_explained(string typed, QuestionKind earlier, string key)
    {
        var problem = QuestionText.Parse(typed, default, Mood with { Kind = earlier, Choices = ["red", "green"] }).Problem!;

        problem.Key.ShouldBe(key);
        Language.All.ShouldAllBe(l => problem.In(Texts.For(l)).Contains("--ask"));
        QuestionText.Parse("if <=2: What?", default).Problem!.Key.ShouldBe("CheckIns.IfFirst");
    }

    [Fact]
    public void A_follow_up_after_a_score_is_asked_exactly_when_the_comparison_holds() => Prop.ForAll(Arb.From(
        from given in Gen.Choose(1, 5)
        from bound in Gen.Choose(1, 5)
        from when in Gen.Elements(Enum.GetValues<FollowUpWhen>())
        select (given, bound, when)), x =>
    {
        var (given, bound, when) = x;
        var after = new FollowUp(Mood.Id, when, $"{bound}");

        after.IsMetBy($"{given}").ShouldBe(when switch
        {
            FollowUpWhen.AtMost => given <= bound,
            FollowUpWhen.Below => given < bound,
            FollowUpWhen.AtLeast => given >= bound,
            FollowUpWhen.Above => given > bound,
            _ => given == bound,
        });
        after.IsMetBy(null).ShouldBeFalse();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turns_go_round_in_order_and_every_round_asks_one_of_each_group() => Prop.ForAll(Arb.From(
        from groups in Gen.Choose(0, 3)
        from count in Gen.Choose(1, 6)
        from plain in Gen.Choose(0, 3)
        from round in Gen.Choose(0, 5000)
        select (groups, count, plain, round)), x =>
    {
        var (groups, count, plain, round) = x;
        var questions = Enumerable.Range(0, plain).Select(i => Ask(100 + i, null))
            .Concat(from member in Enumerable.Range(0, count) from g in Enumerable.Range(0, groups) select Ask((g * 10) + member, $"g{g}")).ToList();

        var asked = questions.ForRound(round);

        asked.Where(q => q.Group is null).ShouldBe(questions.Where(q => q.Group is null));
        asked.Where(q => q.Group is not null).Select(q => q.Group).ShouldBe(Enumerable.Range(0, groups).Select(g => $"g{g}"), ignoreOrder: true);
        questions.ForRound(round + count).ShouldBe(asked);
        Enumerable.Range(round, count).SelectMany(r => questions.ForRound(r)).Distinct().Count().ShouldBe(questions.Count);
        questions.Longest().Count.ShouldBe(asked.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_follows_a_question_is_asked_when_it_is()
    {
        var (a, b) = (Ask(1, ""), Ask(2, ""));
        var (afterA, afterB) = (Follow(3, a), Follow(4, b));

        IReadOnlyList<Question> all = [a, afterA, b, afterB];

        all.ForRound(0).ShouldBe([a, afterA]);
        all.ForRound(1).ShouldBe([b, afterB]);
        all.ForRound(2).ShouldBe([a, afterA]);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void A_question_written_out_is_read_back_the_same(string language)
    {
        var texts = Texts.For(language);
        var samples =
            from kind in Gen.Elements(Enum.GetValues<QuestionKind>())
            from text in Gen.Elements("What?", "Today: what next?", "if so: why?", "plan: this", "心情：好吗？", "mood?: ok", "bank account?", "choice(a|b): x")
            from optional in Gen.Elements(true, false)
            from plan in Gen.Elements(Enum.GetValues<PlanPart>())
            from grouped in Gen.Elements<string?>(null, "", "fun")
            from after in Gen.Elements(null, new FollowUp(Mood.Id, FollowUpWhen.AtMost, "2"), new FollowUp(Mood.Id, FollowUpWhen.Is, "5"))
            select new Question(Id(9), kind, text, kind == QuestionKind.Choice ? ["red", "green"] : [])
            {
                IsOptional = optional,
                Plan = kind == QuestionKind.Goal || (plan == PlanPart.Made && kind != QuestionKind.Text) ? PlanPart.None : plan,
                Group = grouped,
                After = kind == QuestionKind.Goal ? null : after,
            };
        foreach (var question in samples.Sample(400, 10))
        {
            var line = QuestionLine.Of(texts, question);
            var read = QuestionText.Parse(line, question.Id, Mood).Value.ShouldNotBeNull(line);
            (read with { Choices = [] }).ShouldBe(question with { Choices = [] }, line);
            read.Choices.ShouldBe(question.Choices);
        }
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_ready_made_question_can_be_asked(string language) =>
        BankText.ReadyMade.ShouldAllBe(key => QuestionText.Parse(BankText.Line(key, Texts.For(language)), default, null).Problem == null && BankText.IsKey(key));

    [Theory]
    [InlineData("bank:wins", "", "wins")]
    [InlineData("optional: bank: Wins", "optional: ", "wins")]
    [InlineData("如果 <=2：题库：帮助", "如果 <=2：", "帮助")]
    public void A_question_of_the_bank_is_meant_by_its_name(string typed, string before, string key) => BankText.Meant(typed).ShouldBe((before, key));

    [Theory]
    [InlineData("Which bank: A or B?")]
    [InlineData("bankwins")]
    [InlineData("bank:")]
    public void Other_questions_are_left_alone(string typed) => BankText.Meant(typed).ShouldBeNull();

    private static Question Follow(int number, Question of) => Ask(number, null) with { After = new FollowUp(of.Id, FollowUpWhen.AtMost, "2") };

    private static Question Ask(int number, string? group) => new(Id(number), QuestionKind.Mood, $"Q{number}?", []) { Group = group };

    private static QuestionId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
