import { afterEach, expect, test } from "vitest";
import type { ChatMessage, Person } from "../src/api/types";
import { Session } from "../src/app/session";
import { MessageList } from "../src/ui/messages";

const lena: Person = { id: "1", name: "Lena", manager: null, team: "Ops", timezone: "Europe/Berlin", roles: [], unread: 0 };
const input = { type: "Input.Text", id: "done", label: "Done?" };
const prompt = (id: string, text = "Weekly", at = "2026-11-27T13:00:00Z"): ChatMessage => ({
  id, from: "bot", at, text: null, edited: false,
  card: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }, input] },
});

afterEach(() => document.body.replaceChildren());

function shown(...messages: ChatMessage[]): MessageList {
  const list = new MessageList(new Session());
  document.body.append(list.element);
  list.show(lena, messages);
  return list;
}
const inputOf = (list: MessageList, id: string) => list.element.querySelector<HTMLInputElement>(`[data-message="${id}"] input`)!;

test("what is half filled in one card survives a change of another", () => {
  const list = shown(prompt("a"), prompt("b"));
  inputOf(list, "a").value = "half";
  inputOf(list, "a").focus();
  const { added, changed } = list.show(lena, [prompt("a"), prompt("b", "Answered"), prompt("c")]);
  expect(inputOf(list, "a").value).toBe("half");
  expect(document.activeElement).toBe(inputOf(list, "a"));
  expect(added.map(it => it.id)).toEqual(["c"]);
  expect(changed.map(it => it.id)).toEqual(["b"]);
});

test("a changed card takes the place of the old one and keeps the keyboard there", () => {
  const list = shown(prompt("a"), prompt("b"));
  inputOf(list, "a").focus();
  list.show(lena, [prompt("a", "Thank you"), prompt("b")]);
  expect([...list.element.querySelectorAll<HTMLElement>(".message")].map(it => it.dataset["message"])).toEqual(["a", "b"]);
  expect(list.element.textContent).toContain("Thank you");
  expect(document.activeElement).toBe(list.element.querySelector("[data-message='a']"));
});

test("a card that comes back with what is wrong puts the keyboard on it", () => {
  const list = shown(prompt("a"));
  inputOf(list, "a").focus();
  const wrong = prompt("a", "Please look again");
  const body = wrong.card!["body"] as object[];
  body.splice(1, 0, { type: "Input.Text", id: "fine", label: "Fine?" }, { type: "TextBlock", text: "Please write an answer", color: "attention" });
  list.show(lena, [wrong]);
  expect(document.activeElement).toBe([...list.element.querySelectorAll("input")].at(-1));
});

test("drawing the cards another way keeps what is filled in", () => {
  const list = shown(prompt("a"));
  inputOf(list, "a").value = "half";
  list.redraw(lena, [prompt("a")]);
  expect(inputOf(list, "a").value).toBe("half");
});

test("a day line stands before the first message of each day in the person's zone", () => {
  const list = shown(prompt("a", "x", "2026-11-26T22:30:00Z"), prompt("b", "x", "2026-11-26T23:30:00Z"), prompt("c"));
  expect([...list.element.children].map(it => it.className)).toEqual(["day", "message from-bot", "day", "message from-bot", "message from-bot"]);
});

test("a deleted message goes", () => {
  const list = shown(prompt("a"), prompt("b"));
  list.show(lena, [prompt("b")]);
  expect(list.element.querySelector("[data-message='a']")).toBeNull();
});

test("another person's chat starts afresh and announces nothing", () => {
  const list = shown(prompt("a"));
  expect(list.show({ ...lena, id: "2" }, [prompt("z")])).toEqual({ added: [], changed: [] });
  expect(list.element.querySelectorAll(".message")).toHaveLength(1);
});
