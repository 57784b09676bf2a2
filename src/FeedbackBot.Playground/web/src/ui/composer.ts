import { Refused } from "../api/client";
import type { Session } from "../app/session";
import { texts } from "../text/texts";
import { h, iconButton } from "./dom";
import { icon } from "./icons";

/** Enter sends, Shift+Enter makes a line; what could not be sent stays where it was typed. */
export function composer(session: Session): HTMLElement {
  const box = h("textarea", { id: "write", rows: "1", placeholder: texts().writeHint, autocomplete: "off" });
  const problem = h("p", { class: "outcome outcome-bad", role: "alert", hidden: "" });
  const file = h("input", { type: "file", accept: ".csv,.txt,text/csv,text/plain", hidden: "", tabindex: "-1" });
  const drafts = new Map<string, string>();
  let sentBefore = "";

  const report = (error: unknown): void => {
    problem.textContent = error ? texts().refused(error instanceof Refused ? error.message : texts().lost) : "";
    problem.hidden = !error;
  };
  const fit = (): void => {
    box.style.height = "";
    if (box.value !== "") box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  };
  const send = async (): Promise<void> => {
    const text = box.value.trim();
    const sender = session.chosen.value;
    if (text === "" || sender === null) return;
    box.value = "";
    fit();
    report(undefined);
    try {
      await session.send(text);
      sentBefore = text;
    } catch (error) {
      if (session.chosen.value === sender && box.value === "") box.value = text;
      else drafts.set(sender, text);
      fit();
      report(error);
    }
  };

  box.addEventListener("input", fit);
  box.addEventListener("keydown", event => {
    // While an input method composes, Enter chooses a word; it must not send half of one.
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
    if (event.key === "ArrowUp" && box.value === "" && sentBefore !== "") {
      event.preventDefault();
      box.value = sentBefore;
      fit();
    }
  });
  file.addEventListener("change", () => void (async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    report(undefined);
    try {
      await session.attach(chosen.name, await chosen.text());
    } catch (error) {
      report(error);
    } finally {
      file.value = "";
    }
  })());

  let writer: string | null = null;
  session.chosen.watch(personId => {
    if (writer !== null) drafts.set(writer, box.value);
    box.value = personId === null ? "" : drafts.get(personId) ?? "";
    writer = personId;
    report(undefined);
    fit();
  });

  return h("div", { class: "composer" }, problem,
    h("div", { class: "composer-row" },
      h("label", { class: "sr-only", for: "write" }, texts().write), box, file,
      iconButton(texts().attach, icon("attach"), () => file.click()),
      iconButton(texts().send, icon("send"), () => void send(), { class: "icon-button send" })));
}
