import { expect, test } from "vitest";
import { markdownToHtml } from "../src/cards/markdown";

test("bold, italic, lists and links are shown", () => {
  expect(markdownToHtml("**a** and *b*")).toContain("<strong>a</strong> and <em>b</em>");
  expect(markdownToHtml("- one\n- two")).toMatch(/<ul>\s*<li>one<\/li>\s*<li>two<\/li>/);
  expect(markdownToHtml("1. one\n2. two")).toContain("<ol>");
  expect(markdownToHtml("[here](https://example.com)")).toContain('href="https://example.com" target="_blank" rel="noopener noreferrer"');
});

test("HTML stays text", () => {
  expect(markdownToHtml("<img src=x onerror=alert(1)>")).not.toContain("<img");
  expect(markdownToHtml("&lt;b&gt;")).toContain("&lt;b&gt;");
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x"])("a link to %s is not a link", url => {
  expect(markdownToHtml(`[x](${url})`)).not.toContain("<a");
});

test.each(["# heading", "`code`", "![x](https://example.com/x.png)", "> quote", "| a | b |\n|---|---|"])(
  "what Teams does not show stays as written: %s", text => {
    expect(markdownToHtml(text)).not.toMatch(/<(h1|code|img|blockquote|table)/);
  });

test("an escaped mark is the mark itself", () => {
  expect(markdownToHtml("2 \\* 3 \\* 4")).toContain("2 * 3 * 4");
});
