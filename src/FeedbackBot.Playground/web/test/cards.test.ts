import { afterEach, expect, test, vi } from "vitest";
import { viewCard } from "../src/cards/card-view";
import { withValues } from "../src/cards/values";

const card = (...body: unknown[]) => ({ type: "AdaptiveCard", version: "1.5", body });
const send = (extra: object = {}) => ({
  type: "ActionSet", actions: [{ type: "Action.Execute", id: "send", title: "Send", verb: "v", data: { p: "1" }, ...extra }],
});
const asked = { type: "Input.Text", id: "done", label: "Done?", isRequired: true, errorMessage: "Please answer" };
const mood = {
  type: "Input.ChoiceSet", id: "mood", style: "expanded", label: "Mood",
  choices: [{ title: "Good", value: "4" }, { title: "Hard", value: "2" }],
};

afterEach(() => document.body.replaceChildren());

function show(json: Record<string, unknown>, as: "desktop" | "phone" = "desktop") {
  const onPress = vi.fn();
  const view = viewCard(json, { as, onPress });
  document.body.append(view.element);
  const press = () => [...view.element.querySelectorAll("button")].find(it => it.textContent === "Send")?.click();
  return { view, onPress, press };
}

test("a press takes the inputs along, not the action's own data", () => {
  const { view, onPress, press } = show(card(asked, mood, send()));
  view.element.querySelector<HTMLInputElement>("input[type=text]")!.value = "All of it";
  view.element.querySelectorAll<HTMLInputElement>("input[type=radio]")[0]!.checked = true;
  press();
  expect(onPress).toHaveBeenCalledExactlyOnceWith("send", { done: "All of it", mood: "4" });
});

test("a missing required answer is asked for, and nothing is sent", () => {
  const { view, onPress, press } = show(card(asked, send()));
  press();
  expect(onPress).not.toHaveBeenCalled();
  expect(view.element.textContent).toContain("Please answer");
});

test("an action that takes no inputs is not held up by them", () => {
  const { onPress, press } = show(card(asked, send({ associatedInputs: "none" })));
  press();
  expect(onPress).toHaveBeenCalledExactlyOnceWith("send", {});
});

test("an action without an id goes by its title", () => {
  const { onPress, press } = show(card(send({ id: undefined })));
  press();
  expect(onPress).toHaveBeenCalledExactlyOnceWith("Send", {});
});

test("radio buttons of two cards with the same ids belong to different forms", () => {
  const [first, second] = [show(card(mood)), show(card(mood))];
  const owner = (it: typeof first) => it.view.element.querySelector("input")!.closest("form");
  expect(owner(first)).not.toBe(owner(second));
});

const chart = {
  type: "Chart.Line", title: "Mood", data: [{ legend: "Ops", values: [{ x: "2026-11-20", y: 3.9 }, { x: "2026-11-27", y: 4.3 }] }],
  fallback: { type: "TextBlock", text: "as a table" },
};

test("the desktop draws a chart, and says its values to those who do not see it", () => {
  const { view } = show(card(chart));
  expect(view.element.querySelector("svg")?.getAttribute("aria-label")).toBe("Mood. Ops: 20 Nov 3.9, 27 Nov 4.3");
  expect(view.element.textContent).not.toContain("as a table");
});

test.each([1, 2, 3])("a chart writes its days in the card's language, also the %i. time", () => {
  const { view } = show({ ...card(chart), lang: "zh" });
  expect(view.element.querySelector("svg")?.getAttribute("aria-label")).toContain("11月20日 3.9");
});

test("a phone shows the chart's fallback", () => {
  const { view } = show(card(chart), "phone");
  expect(view.element.querySelector("svg")).toBeNull();
  expect(view.element.textContent).toContain("as a table");
});

test.each([
  ["Badge", { text: "Late", style: "Attention" }, ".badge-attention"],
  ["ProgressBar", { value: 3, max: 4 }, "[aria-valuenow='75']"],
  ["Rating", { value: 3.5, max: 5 }, "[aria-label='3.5 of 5 stars']"],
  ["Chart.HorizontalBar", { data: [{ x: "a", y: 2 }] }, ".bar-fill"],
  ["Chart.VerticalBar", { data: [{ x: "a", y: 2 }] }, "rect"],
  ["Table", { columns: [{ width: 1 }], rows: [{ type: "TableRow", cells: [{ type: "TableCell", items: [{ type: "TextBlock", text: "x" }] }] }] }, "[role=table]"],
])("%s is drawn", (type, json, selector) => {
  expect(show(card({ type, ...json })).view.element.querySelector(selector)).not.toBeNull();
});

test("stars are a required answer like any other", () => {
  const { view, onPress, press } = show(card(
    { type: "Input.Rating", id: "stars", label: "Stars", max: 5, isRequired: true, errorMessage: "Please choose" }, send()));
  press();
  expect(onPress).not.toHaveBeenCalled();
  expect(view.element.textContent).toContain("Please choose");
  view.element.querySelectorAll<HTMLInputElement>("input[type=radio]")[3]!.checked = true;
  press();
  expect(onPress).toHaveBeenCalledExactlyOnceWith("send", { stars: "4" });
});

test("a people picker offers everybody, after those the bot suggests", () => {
  const picker = {
    type: "Input.ChoiceSet", id: "who", label: "Who?", choices: [{ title: "Me", value: "1" }],
    "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users" },
  };
  const view = viewCard(card(picker), { as: "desktop", people: [{ id: "1", name: "Ada" }, { id: "2", name: "Omar" }], onPress: vi.fn() });
  expect([...view.element.querySelectorAll("option:not([disabled])")].map(it => it.textContent)).toEqual(["Me", "Omar"]);
});

test("values are put into copies of the inputs they belong to", () => {
  const json = card({ type: "Container", items: [asked, { type: "Input.Number", id: "n" }] });
  expect(withValues(json, { done: "yes", n: "3" })).toEqual(
    card({ type: "Container", items: [{ ...asked, value: "yes" }, { type: "Input.Number", id: "n", value: 3 }] }));
  expect(asked).not.toHaveProperty("value");
});
