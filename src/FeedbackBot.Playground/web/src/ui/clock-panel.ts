import { Refused } from "../api/client";
import type { ClockMove } from "../api/types";
import { language } from "../app/preferences";
import type { Session } from "../app/session";
import { watchAll } from "../app/signal";
import { dateAndTime } from "../text/time";
import { texts } from "../text/texts";
import { button, h } from "./dom";

export function clockPanel(session: Session): HTMLElement {
  const utc = h("span", { class: "clock-time" });
  const localName = h("span", { class: "clock-label" });
  const local = h("span", { class: "clock-local" });
  const localRow = h("div", { class: "clock-row" }, localName, local);
  const status = h("p", { class: "panel-note", role: "status" });

  const turn = async (move: ClockMove): Promise<void> => {
    if (session.turning.value) return;
    try {
      await session.turnClock(move);
      status.textContent = "";
    } catch (error) {
      status.textContent = texts().refused(error instanceof Refused ? error.message : texts().lost);
    }
  };
  // Never disabled while time passes: a disabled button loses the focus of whoever pressed it.
  const buttons = [
    button(texts().hour, () => void turn({ advance: "PT1H" }), { class: "button" }),
    button(texts().oneDay, () => void turn({ advance: "P1D" }), { class: "button" }),
    button(texts().next, () => void turn({ to: "next" }), { class: "button primary", title: texts().nextHint }),
  ];

  watchAll([session.clock, session.chosen, session.people], () => {
    const { person, clock: { value } } = session;
    utc.textContent = value === null ? "–" : dateAndTime(value, "UTC", language.value);
    localRow.hidden = person === undefined || value === null;
    if (!person || value === null) return;
    localName.textContent = texts().localTime(person.name);
    local.textContent = dateAndTime(value, person.timezone, language.value);
  });
  session.turning.watch(turning => {
    for (const it of buttons) it.setAttribute("aria-disabled", String(turning));
    if (turning) status.textContent = texts().turning;
  });

  return h("section", { class: "panel-section", "aria-labelledby": "clock-title" },
    h("h3", { id: "clock-title" }, texts().clock),
    h("div", { class: "clock-row" }, h("span", { class: "clock-label" }, texts().utc), utc),
    localRow,
    h("div", { class: "button-row" }, ...buttons),
    status);
}
