import { Refused } from "../api/client";
import type { ChatMessage, FileAttachment } from "../api/types";
import type { Session } from "../app/session";
import { texts } from "../text/texts";
import { button, h } from "./dom";

const consent = "application/vnd.microsoft.teams.card.file.consent";

export const offers = (message: ChatMessage): boolean => message.from === "bot" && message.file?.contentType === consent;

/** Teams' own question whether one wants a file: nothing is saved before it is allowed. */
export function viewFileOffer(session: Session, messageId: string, file: FileAttachment): HTMLElement {
  const outcome = h("p", { class: "outcome", role: "status", hidden: "" });
  const allow = button(texts().fileAllow, () => void decide(true), { class: "button primary", "aria-label": texts().fileAllowName(file.name) });
  const decline = button(texts().fileDecline, () => void decide(false), { class: "button", "aria-label": texts().fileDeclineName(file.name) });
  const buttons = h("div", { class: "file-buttons" }, allow, decline);
  return h("div", { class: "file-offer" },
    h("p", { class: "file-name" }, file.name),
    file.content?.description ? h("p", { class: "file-description" }, file.content.description) : null,
    buttons, outcome);

  async function decide(accept: boolean): Promise<void> {
    allow.disabled = decline.disabled = true;
    try {
      const { saved, bytes } = await session.decideFile(messageId, accept);
      buttons.hidden = true;
      say(!accept ? texts().fileDeclined : saved ? texts().fileSaved(bytes) : texts().fileNotSaved, accept && !saved);
    } catch (error) {
      allow.disabled = decline.disabled = false;
      say(texts().refused(error instanceof Refused ? error.message : texts().lost), true);
    }
  }

  function say(text: string, bad: boolean): void {
    outcome.textContent = text;
    outcome.classList.toggle("outcome-bad", bad);
    outcome.hidden = false;
  }
}
