import { cardsAs, language } from "../app/preferences";
import type { Session } from "../app/session";
import { watchAll } from "../app/signal";
import { firstWords } from "../cards/first-words";
import type { ChatMessage } from "../api/types";
import { city, timeOfDay } from "../text/time";
import { texts } from "../text/texts";
import { avatar } from "./avatar";
import { composer } from "./composer";
import { button, h, iconButton } from "./dom";
import { botPicture, icon } from "./icons";
import { MessageList } from "./messages";

export function chat(session: Session): HTMLElement {
  const list = new MessageList(session);
  const title = h("div", { class: "chat-title" });
  const empty = emptyChat(session);
  const typing = h("div", { class: "typing", hidden: "" }, botPicture(),
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("span", {}, texts().working));
  const scroller = h("div", { class: "chat-scroll", tabindex: "0", role: "region", "aria-label": "" }, empty, list.element, typing);
  const live = h("div", { class: "sr-only", role: "status", "aria-live": "polite" });
  const welcome = h("div", { class: "welcome" }, botPicture(), h("h2", {}, texts().chooseHeading), h("p", {}, texts().chooseHint));
  const inside = h("div", { class: "chat-inside" },
    h("header", { class: "chat-head" },
      iconButton(texts().back, icon("back"), () => { location.hash = ""; }, { class: "icon-button back" }), title),
    scroller, composer(session));
  const main = h("main", { class: "chat", id: "chat", tabindex: "-1" }, welcome, inside, live);

  watchAll([session.chosen, session.people, session.clock], () => {
    const person = session.person;
    welcome.hidden = person !== undefined;
    inside.hidden = person === undefined;
    if (!person) return;
    const time = session.clock.value === null ? "" : ` · ${timeOfDay(session.clock.value, person.timezone, language.value)}`;
    scroller.setAttribute("aria-label", texts().chatWith(person.name));
    title.replaceChildren(avatar(person.id, person.name), h("div", {},
      h("h2", {}, person.name),
      h("p", {}, [person.team, `${city(person.timezone)}${time}`].filter(Boolean).join(" · "))));
  });

  let shownFor: string | null = null;
  watchAll([session.chat, session.people], () => {
    const { person, chat: { value } } = session;
    empty.hidden = value === null || value.messages.length > 0;
    if (!person || value?.personId !== person.id) {
      list.element.hidden = true;
      return;
    }
    list.element.hidden = false;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    const { added, changed } = list.show(person, value.messages);
    if (shownFor !== person.id || (atEnd && added.length > 0)) scrollToNewest(scroller, list.element);
    shownFor = person.id;
    const words = announcement(added, texts().newMessage) ?? announcement(changed, texts().cardChanged);
    if (words) live.textContent = words;
    void session.markRead();
  });
  cardsAs.watch(() => {
    const { person, chat: { value } } = session;
    if (person && value) list.redraw(person, value.messages);
  });
  session.working.watch(count => {
    typing.hidden = count === 0;
    if (count > 0) scrollToEnd(scroller);
  });
  document.addEventListener("visibilitychange", () => void session.markRead());
  return main;
}

function scrollToEnd(scroller: HTMLElement): void {
  scroller.scrollTop = scroller.scrollHeight;
}

/** A message that does not fit is shown from its beginning, where one starts to read. */
function scrollToNewest(scroller: HTMLElement, list: HTMLElement): void {
  const newest = list.lastElementChild;
  if (newest instanceof HTMLElement && newest.offsetHeight > scroller.clientHeight) scroller.scrollTop = newest.offsetTop - 8;
  else scrollToEnd(scroller);
}

function announcement(messages: ChatMessage[], say: (words: string) => string): string | undefined {
  const last = messages.filter(message => message.from === "bot").at(-1);
  return last && say(last.text || last.summary || (last.card ? firstWords(last.card) : undefined) || texts().card);
}

function emptyChat(session: Session): HTMLElement {
  const say = (text: string) => button(text, () => void session.send(text).catch(() => undefined), { class: "chip" });
  return h("div", { class: "empty", hidden: "" },
    h("p", {}, texts().emptyChat),
    h("p", { class: "empty-try" }, texts().tryFirst, say("help"), say("帮助"), say("hi")));
}
