import type { Exchange } from "../api/types";
import type { Session } from "../app/session";
import { watchAll } from "../app/signal";
import { timeOfDay } from "../text/time";
import { language } from "../app/preferences";
import { texts } from "../text/texts";
import { arrange } from "./arrange";
import { h } from "./dom";

/** More would make the page slow and help nobody; the scripting interface has them all. */
const shownAtMost = 150;

export function trafficPanel(session: Session): HTMLElement {
  const rows = new Map<string, HTMLElement>();
  const list = h("div", { class: "traffic" });
  const empty = h("p", { class: "panel-note" }, texts().trafficEmpty);
  watchAll([session.traffic], () => {
    const newestFirst = session.traffic.value.slice(-shownAtMost).reverse();
    empty.hidden = newestFirst.length > 0;
    arrange(list, newestFirst.map(exchange => {
      const key = `${exchange.id}/${exchange.status}`;
      const row = rows.get(key) ?? viewExchange(exchange);
      rows.set(key, row);
      return row;
    }));
  });
  return h("section", { class: "panel-section", "aria-labelledby": "traffic-title" },
    h("h3", { id: "traffic-title" }, texts().traffic), empty, list);
}

function viewExchange(exchange: Exchange): HTMLElement {
  const toBot = exchange.direction === "toBot";
  const direction = toBot ? texts().toBot : texts().fromBot;
  const details = h("details", { class: "exchange" },
    h("summary", {},
      h("span", { class: `arrow ${toBot ? "in" : "out"}`, "aria-hidden": "true", title: direction }, toBot ? "→" : "←"),
      h("span", { class: "sr-only" }, direction),
      h("span", { class: "exchange-what" }, `${exchange.method} ${shortPath(exchange.path)}`),
      h("span", { class: exchange.status >= 400 ? "exchange-status bad" : "exchange-status" }, String(exchange.status))));
  // Bodies are written out only when they are looked at.
  details.addEventListener("toggle", () => {
    if (!details.open || details.childElementCount > 1) return;
    details.append(
      h("p", { class: "exchange-more" }, [
        timeOfDay(exchange.at, "UTC", language.value) + " UTC", direction,
        exchange.durationMs === undefined ? "" : `${Math.round(exchange.durationMs)} ms`,
      ].filter(Boolean).join(" · ")),
      h("p", { class: "exchange-path" }, exchange.path),
      ...body(texts().request, exchange.request), ...body(texts().response, exchange.response));
  });
  return details;
}

function body(name: string, content: unknown): HTMLElement[] {
  return [h("h4", {}, name), h("pre", { tabindex: "0", "aria-label": name }, pretty(content))];
}

function pretty(content: unknown): string {
  if (content === undefined || content === null || content === "") return texts().noBody;
  if (typeof content !== "string") return JSON.stringify(content, null, 2);
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}

/** The end of a path says what the call does; the ids in the middle are long and alike. */
function shortPath(path: string): string {
  return path.split("?")[0]?.split("/").filter(Boolean)
    .map(part => part.length > 13 ? "…" : part).slice(-3).join("/") ?? path;
}
