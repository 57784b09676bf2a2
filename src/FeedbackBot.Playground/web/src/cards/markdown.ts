import MarkdownIt from "markdown-it";

/** The subset that Teams shows: bold, italic, lists, links. Everything else stays the text it is; HTML never runs. */
const subset = new MarkdownIt("zero", { html: false, breaks: true, linkify: false })
  .enable(["emphasis", "list", "link", "escape", "entity", "newline"]);

subset.validateLink = url => /^(https?:|mailto:)/i.test(url.trim());

subset.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("target", "_blank");
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

export function markdownToHtml(text: string): string {
  return subset.render(text);
}
