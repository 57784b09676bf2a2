namespace FeedbackBot.Tests.Architecture;

public sealed class SentenceTests
{
    [Fact]
    public void No_message_answer_or_card_says_a_sentence_that_is_written_in_code() =>
        House.Sources("src/FeedbackBot").Where(path => !path.EndsWith("Gallery.cs", StringComparison.Ordinal))
            .SelectMany(path => SentencesInCode.In(House.Read(path)).Select(sentence => $"{path}: {sentence}"))
            .ShouldBeEmpty("words for people belong into Texts.resx and Texts.zh-CN.resx");

    [Theory]
    [InlineData("Reply.Text(\"Nothing to do here.\")")]
    [InlineData("Reply.Text(\"Done\")")]
    [InlineData("Reply.Text($\"There are {count} goals\")")]
    [InlineData("Reply.Text(done ? \"Done.\" : texts[\"Goals.NotDone\"])")]
    [InlineData("new CardAnswer.Say(\"That was too late.\")")]
    [InlineData("new OutgoingMessage.Text(\n    $\"{texts[\"Goals.Title\"]} is over\")")]
    [InlineData("new OutgoingMessage.Card(card, \"A new goal\")")]
    [InlineData("Reply.Card(card, \"A new goal\")")]
    [InlineData("new TextBlock(\"没有目标\")")]
    [InlineData("new TextBlock(\"\"\"\n    No goals yet\n    \"\"\")")]
    [InlineData("CardParts.Strong(@\"Your \"\"goals\"\"\")")]
    [InlineData("CardActions.Execute(\"Send it\", Verb)")]
    [InlineData("TextBlock.Heading(Titled(texts, \"Away from work\", person))")]
    [InlineData("CardParts.Card(texts, \"A new goal\", body)")]
    [InlineData("new TextInput(\"note\", \"What happened?\")")]
    [InlineData("new TextInput(\"note\", label) { Placeholder = \"as it was\" }")]
    [InlineData("string.Join('\"', parts) + Reply.Text(\"Nothing to do here.\")")]
    public void A_sentence_in_code_is_found(string code) => SentencesInCode.In(code).Count().ShouldBe(1);

    [Theory]
    [InlineData("Reply.Text(texts[\"Goals.NotDone\", name])")]
    [InlineData("Reply.Text(call.Actor.Texts[$\"Bot.File.{problem}\", 3])")]
    [InlineData("Reply.Text(texts[\"Goals.TakenBack\", $\"goal drop {name}\"])")]
    [InlineData("TextBlock.Heading(texts[$\"Goals.{(isNew ? \"IsNew\" : \"IsOld\")}\"])")]
    [InlineData("TextBlock.Heading(Titled(texts, \"IsAway\", person))")]
    [InlineData("Reply.Text(string.Join(\"\\n\\n\", a, b))")]
    [InlineData("Reply.Text(texts[\"Goals.Next\", date.ToString(\"yyyy MM\")])")]
    [InlineData("Reply.Text(name) // \"Nothing to do here.\"")]
    [InlineData("new OutgoingMessage.Text($\"**{name}** – {texts[\"Goals.Title\"]}\")")]
    [InlineData("CardActions.Execute(texts[\"Goals.Send\"], \"goals.send\", id: $\"goals.{page}\")")]
    [InlineData("new TextInput(\"note\", texts[\"Goals.Note\"])")]
    [InlineData("throw new InvalidOperationException(\"The text is either understood or wrong.\")")]
    public void What_is_no_sentence_for_people_is_left_alone(string code) => SentencesInCode.In(code).ShouldBeEmpty();
}
