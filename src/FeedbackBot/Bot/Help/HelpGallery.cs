using FeedbackBot.Bot.Grammar;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Bot.Help;

internal sealed class HelpGallery(ChatGrammar grammar) : ICardGallery
{
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen-Bergerdorff", 5));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var help = new HelpTexts(grammar);
        var longest = grammar.All.MaxBy(c => c.Spec.Options.Count)!.Spec;
        yield return new GalleryCard("bot/welcome", "short", HelpCards.Welcome(texts, "Ana", isManager: false, isAdmin: false));
        yield return new GalleryCard("bot/welcome", "long", HelpCards.Welcome(texts, LongName, isManager: true, isAdmin: true));
        yield return new GalleryCard("bot/stranger", "short", HelpCards.Stranger(texts, null));
        yield return new GalleryCard("bot/stranger", "long", HelpCards.Stranger(texts, LongName));
        yield return new GalleryCard("bot/help", "everything", HelpCards.Overview(texts, help.Usable(Who.Admin)));
        yield return new GalleryCard("bot/help", "member", HelpCards.Overview(texts, help.Usable(Who.Known)));
        yield return new GalleryCard("bot/help-command", "short", HelpCards.Command(texts, HelloCommand.Spec));
        yield return new GalleryCard("bot/help-command", "long", HelpCards.Command(texts, longest));
    }
}
