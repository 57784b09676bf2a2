import type { ChatMessage, Person } from "../api/types";
import { language } from "../app/preferences";
import type { Session } from "../app/session";
import type { InputValues } from "../cards/values";
import { day } from "../text/time";
import { arrange } from "./arrange";
import { h } from "./dom";
import { signatureOf, viewMessage, type MessageView } from "./message";

/**
 * The list of one person's messages. A message whose content is unchanged keeps its element, so what is half filled
 * in a card, the focus and the selection survive every refresh.
 */
export class MessageList {
  readonly element = h("ol", { class: "messages" });
  readonly #views = new Map<string, MessageView>();
  readonly #days = new Map<string, HTMLElement>();
  #personId: string | undefined;

  constructor(private readonly session: Session) {}

  /** Answers what is new and what has changed since the last time; nothing when the person is another. */
  show(person: Person, messages: ChatMessage[]): { added: ChatMessage[]; changed: ChatMessage[] } {
    const samePerson = person.id === this.#personId;
    if (!samePerson) this.#forget();
    this.#personId = person.id;

    const fresh = messages.filter(message => this.#views.get(message.id)?.signature !== signatureOf(message));
    const known = new Set(this.#views.keys());
    for (const message of fresh) this.#draw(message, person);
    const wanted: HTMLElement[] = [];
    let lastDay = "";
    for (const message of messages) {
      const today = day(message.at, person.timezone, language.value);
      if (today !== lastDay) wanted.push(this.#separator(today));
      lastDay = today;
      const view = this.#views.get(message.id);
      if (view) wanted.push(view.element);
    }
    arrange(this.element, wanted);
    return samePerson
      ? { added: fresh.filter(it => !known.has(it.id)), changed: fresh.filter(it => known.has(it.id)) }
      : { added: [], changed: [] };
  }

  /** Draws every card again, keeping what is filled in: the way cards are shown has changed. */
  redraw(person: Person, messages: ChatMessage[]): void {
    for (const message of messages)
      if (message.card) this.#draw(message, person, this.#views.get(message.id)?.values());
  }

  #draw(message: ChatMessage, person: Person, values?: InputValues): void {
    const old = this.#views.get(message.id);
    const hadFocus = old?.element.contains(document.activeElement) ?? false;
    const view = viewMessage(this.session, message, person, values);
    this.#views.set(message.id, view);
    old?.element.replaceWith(view.element);
    // The pressed button is gone; without this the keyboard would start again at the top of the page.
    if (hadFocus) view.focus();
  }

  #separator(text: string): HTMLElement {
    let element = this.#days.get(text);
    if (!element) {
      element = h("li", { class: "day" }, h("span", {}, text));
      this.#days.set(text, element);
    }
    return element;
  }

  #forget(): void {
    this.#views.clear();
    this.#days.clear();
    this.element.replaceChildren();
  }
}
