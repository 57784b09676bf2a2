import type { ChatMessage, Person } from "../api/types";
import { Refused } from "../api/client";
import { cardsAs, language } from "../app/preferences";
import type { Session } from "../app/session";
import { viewCard, type CardView } from "../cards/card-view";
import type { InputValues } from "../cards/values";
import { messageToHtml } from "../cards/markdown";
import { timeOfDay } from "../text/time";
import { texts } from "../text/texts";
import { avatar } from "./avatar";
import { h } from "./dom";
import { offers, viewFileOffer } from "./file-offer";
import { botPicture } from "./icons";

export interface MessageView {
  element: HTMLElement;
  /** Two views with the same signature look the same. */
  signature: string;
  values(): InputValues | undefined;
  /** Puts the keyboard where something is to be done: on an input the card finds wrong, else on the message. */
  focus(): void;
}

export const signatureOf = (message: ChatMessage): string => JSON.stringify([message.text, message.card, message.edited, message.file ?? null]);

export function viewMessage(session: Session, message: ChatMessage, person: Person, values?: InputValues): MessageView {
  const fromBot = message.from === "bot";
  const outcome = h("p", { class: "outcome", role: "alert", hidden: "" });
  const content = h("div", { class: message.card ? "message-content has-card" : "message-content" });
  if (message.file && offers(message)) content.append(viewFileOffer(session, message.id, message.file));
  else if (message.text) content.append(bubble(message.text, fromBot));
  let card: CardView | undefined;
  if (message.card) {
    card = viewCard(message.card, {
      as: cardsAs.value,
      people: session.people.value,
      ...(values ? { values } : {}),
      onPress: (action, inputs) => void press(session, message.id, action, inputs, element),
    });
    content.append(card.element, outcome);
  }
  const author = fromBot ? texts().bot : person.name;
  const element = h("li", { class: fromBot ? "message from-bot" : "message from-person", tabindex: "-1", "data-message": message.id },
    fromBot ? botPicture() : avatar(person.id, person.name),
    h("article", { "aria-label": author },
      h("header", { class: "message-head" },
        h("span", { class: "author" }, author),
        h("time", { datetime: message.at }, timeOfDay(message.at, person.timezone, language.value)),
        message.edited ? h("span", { class: "edited" }, texts().edited) : null),
      content));
  return {
    element,
    signature: signatureOf(message),
    values: () => card?.values(),
    focus: () => { if (!card?.focusProblem()) element.focus({ preventScroll: true }); },
  };
}

function bubble(text: string, fromBot: boolean): HTMLElement {
  const element = h("div", { class: "bubble" });
  if (fromBot) element.innerHTML = messageToHtml(text);
  else element.textContent = text;
  return element;
}

async function press(
  session: Session, messageId: string, action: string, inputs: InputValues, element: HTMLElement): Promise<void> {
  if (element.classList.contains("busy")) return;
  element.classList.add("busy");
  element.setAttribute("aria-busy", "true");
  say(messageId, "", false);
  try {
    const { status, message } = await session.press(messageId, action, inputs);
    // What the bot also wrote into the chat need not be said twice.
    const written = session.chat.value?.messages.at(-1)?.text === message;
    if (message && (status >= 400 || !written)) say(messageId, message, status >= 400);
    else if (status >= 400) say(messageId, texts().refused(String(status)), true);
  } catch (error) {
    say(messageId, texts().refused(error instanceof Refused ? error.message : texts().lost), true);
  } finally {
    element.classList.remove("busy");
    element.removeAttribute("aria-busy");
  }
}

/** Speaks beside the card that is there now: the pressed one may have been replaced by the bot's answer. */
function say(messageId: string, text: string, bad: boolean): void {
  const outcome = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId)}"] .outcome`);
  if (!outcome) return;
  outcome.textContent = text;
  outcome.classList.toggle("outcome-bad", bad);
  outcome.hidden = text === "";
}
