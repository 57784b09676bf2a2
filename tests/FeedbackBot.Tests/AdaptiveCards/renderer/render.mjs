import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { teamsElements } from "./teams.mjs";

// The renderer expects a browser around it.
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
Object.assign(globalThis, { window, document: window.document });
for (const name of Object.getOwnPropertyNames(window))
  if (/^(HTML\w*Element|Element|Node|Event|KeyboardEvent|MouseEvent)$/.test(name)) globalThis[name] = window[name];
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
  get() { return this.textContent; },
  set(text) { this.textContent = text; },
});
window.markdownit = MarkdownIt; // where the renderer looks for its Markdown
const AC = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js"); // its ES modules need a bundler

// As it comes, this expression is global and remembers where it stopped: every second card's language would be refused.
AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

// Known, so that nothing is reported, but never able to show itself, so that the fallback is taken.
for (const type of teamsElements) {
  AC.GlobalRegistry.elements.register(type, class extends AC.CardElement {
    getJsonTypeName() { return type; }
    shouldFallback() { return true; }
    internalRender() { return undefined; }
    internalParse(source, context) {
      super.internalParse(source, context);
      if (typeof source.fallback !== "object")
        context.logParseEvent(this, AC.ValidationEvent.PropertyCantBeNull, `${type} has no fallback`);
    }
  });
}

const hostConfig = new AC.HostConfig({ supportsInteractivity: true, actions: { maxActions: 6 } });

export function render(json) {
  const warnings = [];
  const warn = console.warn;
  console.warn = (...parts) => warnings.push(parts.join(" "));
  try {
    const card = new AC.AdaptiveCard();
    card.hostConfig = hostConfig;
    const context = new AC.SerializationContext();
    card.parse(json, context);
    for (let i = 0; i < context.eventCount; i++) warnings.push(describe(context.getEventAt(i)));
    for (const event of card.validateProperties().validationEvents) warnings.push(describe(event));
    const element = card.render();
    if (!element) return { warnings: [...warnings, "nothing was rendered"], html: "", text: "", tags: [] };
    return { warnings, html: element.outerHTML, text: textOf(element), tags: tagsOf(element) };
  } catch (error) {
    return { warnings: [...warnings, `the renderer failed: ${error.stack}`], html: "", text: "", tags: [] };
  } finally {
    console.warn = warn;
  }
}

const describe = (event) => `${AC.ValidationEvent[event.event] ?? event.event}: ${event.message}`;

const tagsOf = (element) => [...new Set([...element.querySelectorAll("*")].map((e) => e.tagName.toLowerCase()))].sort();

// What a reader sees of the text blocks, a line for each paragraph and break; white space runs together as in a browser.
function textOf(element) {
  const lines = [];
  for (const block of element.querySelectorAll(".ac-textBlock, .ac-richTextBlock")) {
    const paragraphs = [...block.children].filter((child) => child.tagName === "P");
    for (const part of paragraphs.length > 0 ? paragraphs : [block]) lines.push(lineOf(part));
  }
  return lines.join("\n");
}

function lineOf(element) {
  const copy = element.cloneNode(true);
  for (const text of texts(copy)) text.data = text.data.replace(/[ \t\r\n]+/g, " ");
  for (const br of copy.querySelectorAll("br")) br.replaceWith("\n");
  return copy.textContent;
}

function* texts(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) yield child;
    else yield* texts(child);
  }
}
