import type { Faults } from "../api/types";
import { Refused } from "../api/client";
import type { Session } from "../app/session";
import { watchAll } from "../app/signal";
import { texts } from "../text/texts";
import { button, h } from "./dom";

const none: Faults = { rate429: 0, retryAfterSeconds: 0, rate503: 0, latencyMs: 0, blocked: [] };

interface NumberField {
  row: HTMLElement;
  show(faults: Faults): void;
}

export function faultsPanel(session: Session): HTMLElement {
  const status = h("p", { class: "panel-note", role: "alert", hidden: "" });
  const change = async (changes: Partial<Faults>): Promise<void> => {
    status.hidden = true;
    try {
      await session.setFaults({ ...none, ...session.faults.value, ...changes });
    } catch (error) {
      status.textContent = texts().refused(error instanceof Refused ? error.message : texts().lost);
      status.hidden = false;
    }
  };
  const fields = [
    field("rate429", texts().rate429, 100, 100, change),
    field("retryAfterSeconds", texts().retryAfter, 1, 3600, change),
    field("rate503", texts().rate503, 100, 100, change),
    field("latencyMs", texts().latency, 1, 60000, change),
  ];
  const blocked = h("input", { type: "checkbox", id: "fault-blocked" });
  const blockedLabel = h("label", { for: "fault-blocked" });
  const blockedRow = h("div", { class: "check-row" }, blocked, blockedLabel);
  blocked.addEventListener("change", () => {
    const { person } = session;
    if (!person) return;
    const others = (session.faults.value?.blocked ?? []).filter(id => id !== person.id);
    void change({ blocked: blocked.checked ? [...others, person.id] : others });
  });
  const on = h("span", { class: "role role-on", hidden: "" }, texts().faultsOn);

  watchAll([session.faults, session.people, session.chosen], () => {
    const faults = session.faults.value ?? none;
    for (const it of fields) it.show(faults);
    const { person } = session;
    blockedRow.hidden = person === undefined;
    blocked.checked = person !== undefined && faults.blocked.includes(person.id);
    blockedLabel.textContent = person ? texts().blocked(person.name) : "";
    on.hidden = faults.rate429 + faults.rate503 + faults.latencyMs + faults.blocked.length === 0;
  });

  return h("section", { class: "panel-section", "aria-labelledby": "faults-title" },
    h("h3", { id: "faults-title" }, texts().faults, on),
    ...fields.map(it => it.row),
    blockedRow,
    h("div", { class: "button-row" }, button(texts().faultsOff, () => void change(none), { class: "button" })),
    status);
}

/** Rates are shown as per cent, and sent as shares of one. */
function field(
  key: Exclude<keyof Faults, "blocked">, label: string, scale: number, max: number,
  change: (changes: Partial<Faults>) => Promise<void>): NumberField {
  const input = h("input", { type: "number", id: `fault-${key}`, min: "0", max: String(max), step: "1", inputmode: "numeric" });
  input.addEventListener("change", () => {
    const value = Math.min(Math.max(Number(input.value) || 0, 0), max);
    input.value = String(value);
    void change({ [key]: value / scale });
  });
  return {
    row: h("div", { class: "field-row" }, h("label", { for: input.id }, label), input),
    show(faults) {
      if (document.activeElement !== input) input.value = String(Math.round(faults[key] * scale));
    },
  };
}
