import MarkdownIt from "markdown-it";

/** What Teams shows in a card: bold, italic, lists, links. Everything else stays the text it is; HTML never runs. */
const inCards = reader(["emphasis", "list", "link", "escape", "entity", "newline"]);

/** In a message Teams shows code, quotes and struck-out text too. */
const inMessages = reader(["emphasis", "list", "link", "escape", "entity", "newline", "backticks", "fence", "blockquote", "strikethrough"]);

function reader(rules: string[]) {
  const markdown = new MarkdownIt("zero", { html: false, breaks: true, linkify: false }).enable(rules);
  markdown.validateLink = url => /^(https?:|mailto:)/i.test(url.trim());
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("target", "_blank");
    tokens[index]?.attrSet("rel", "noopener noreferrer");
    return self.renderToken(tokens, index, options);
  };
  return markdown;
}

export const cardTextToHtml = (text: string): string => inCards.render(text);

export const messageToHtml = (text: string): string => inMessages.render(text);
