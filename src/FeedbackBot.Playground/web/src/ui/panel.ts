import { panel as preference } from "../app/preferences";
import type { Session } from "../app/session";
import { texts } from "../text/texts";
import { clockPanel } from "./clock-panel";
import { h, iconButton } from "./dom";
import { faultsPanel } from "./faults-panel";
import { icon } from "./icons";
import { trafficPanel } from "./traffic-panel";

export interface Panel {
  element: HTMLElement;
  toggle: HTMLButtonElement;
}

/** A column on a wide page; below that a drawer over the chat, which Escape or a press beside it closes. */
export function simulationPanel(session: Session): Panel {
  const isDrawer = matchMedia("(max-width: 1099px)");
  const toggle = iconButton(texts().openPanel, icon("panel"), () => set(preference.value === "open" ? "closed" : "open"),
    { "aria-controls": "simulation" });
  const close = iconButton(texts().closePanel, icon("close"), () => set("closed"), { class: "icon-button panel-close" });
  const aside = h("aside", { class: "panel", id: "simulation", "aria-label": texts().panel },
    h("header", { class: "panel-head" }, h("h2", {}, texts().panel), close),
    h("div", { class: "panel-scroll" }, clockPanel(session), faultsPanel(session), trafficPanel(session)));
  const backdrop = h("div", { class: "backdrop" });
  backdrop.addEventListener("click", () => set("closed"));
  const element = h("div", { class: "panel-place" }, backdrop, aside);

  const set = (state: "open" | "closed"): void => {
    preference.set(state);
    if (state === "open" && isDrawer.matches) close.focus();
    if (state === "closed" && (element.contains(document.activeElement) || document.activeElement === document.body)) toggle.focus();
  };
  preference.watch(state => {
    element.hidden = state === "closed";
    session.watchingTraffic.set(state === "open");
    toggle.setAttribute("aria-expanded", String(state === "open"));
  });
  aside.addEventListener("keydown", event => {
    if (event.key === "Escape" && isDrawer.matches) set("closed");
  });
  return { element, toggle };
}
