import { expect, test } from "vitest";
import { cardTextToHtml, messageToHtml } from "../src/cards/markdown";

test("bold, italic, lists and links are shown", () => {
  expect(cardTextToHtml("**a** and *b*")).toContain("<strong>a</strong> and <em>b</em>");
  expect(cardTextToHtml("- one\n- two")).toMatch(/<ul>\s*<li>one<\/li>\s*<li>two<\/li>/);
  expect(cardTextToHtml("1. one\n2. two")).toContain("<ol>");
  expect(cardTextToHtml("[here](https://example.com)")).toContain('href="https://example.com" target="_blank" rel="noopener noreferrer"');
});

test("HTML stays text", () => {
  expect(cardTextToHtml("<img src=x onerror=alert(1)>")).not.toContain("<img");
  expect(cardTextToHtml("&lt;b&gt;")).toContain("&lt;b&gt;");
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x"])("a link to %s is not a link", url => {
  expect(cardTextToHtml(`[x](${url})`)).not.toContain("<a");
});

test.each(["# heading", "`code`", "![x](https://example.com/x.png)", "> quote", "| a | b |\n|---|---|"])(
  "what Teams does not show stays as written: %s", text => {
    expect(cardTextToHtml(text)).not.toMatch(/<(h1|code|img|blockquote|table)/);
  });

test("a message shows code as it is typed, and nothing as HTML", () => {
  expect(messageToHtml('say `checkin list --all` <b>')).toContain("<code>checkin list --all</code> &lt;b&gt;");
  expect(messageToHtml("[x](javascript:alert(1))")).not.toContain("<a");
  expect(messageToHtml("![x](https://example.com/x.png)")).not.toContain("<img");
});

test("an escaped mark is the mark itself", () => {
  expect(cardTextToHtml("2 \\* 3 \\* 4")).toContain("2 * 3 * 4");
});
