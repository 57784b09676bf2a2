import { expect, test } from "vitest";
import { reasonIn } from "../src/api/client";
import { latest } from "../src/app/latest";
import { positions } from "../src/cards/axis";
import { chartColor } from "../src/cards/chart-colors";
import { ticks } from "../src/cards/chart-frame";
import { initials } from "../src/ui/avatar";

test("events that come while a fetch is under way cause exactly one more", async () => {
  let started = 0;
  let finish: () => void = () => undefined;
  const refresh = latest(() => new Promise(resolve => { started++; finish = resolve; }));
  const all = [refresh(), refresh(), refresh()];
  expect(started).toBe(1);
  finish();
  await Promise.resolve().then(() => undefined);
  expect(started).toBe(2);
  finish();
  await Promise.all(all);
  expect(started).toBe(2);
});

test.each([
  ['{"error":"No such person"}', "No such person"],
  ['{"error":{"code":"X","message":"Not now"}}', "Not now"],
  ['{"title":"Bad Request","detail":"The instant is in the past"}', "The instant is in the past"],
  ['"Just words"', "Just words"],
  ["plain words", "plain words"],
])("the reason is found in %s", (body, reason) => expect(reasonIn(body)).toBe(reason));

test.each(["", "<html>", "{}", "null", "[]"])("no reason is invented for %j", body => expect(reasonIn(body)).toBeUndefined());

test.each([
  [[4.3, 3.2], [0, 1, 2, 3, 4, 5]],
  [[2, 1], [0, 1, 2]],
  [[0], [0, 1]],
  [[], [0, 1]],
  [[120], [0, 50, 100, 150]],
  [[0.4], [0, 0.1, 0.2, 0.3, 0.4]],
])("the axis for %j reads %j", (values, expected) => expect(ticks(values)).toEqual(expected));

test("a week without a value leaves a gap, and words stand in turn", () => {
  const day = positions(["2026-11-06", "2026-11-20", "2026-11-27"]);
  expect(day("2026-11-20") - day("2026-11-06")).toBeCloseTo(2 * (day("2026-11-27") - day("2026-11-20")));
  const word = positions(["good", "hard", "great"]);
  expect(word("great") - word("hard")).toBeCloseTo(word("hard") - word("good"));
});

test("an axis keeps the ends it is given", () => {
  expect(ticks([3.2], 1, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(ticks([], 0, 5)).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each([
  ["categoricalBlue", "var(--chart-blue, var(--chart-blue))"],
  ["CATEGORICALTEAL", "var(--chart-teal, var(--chart-blue))"],
  ["good", "var(--chart-good, var(--chart-blue))"],
  ["sequential2", "var(--chart-purple)"],
  [undefined, "var(--chart-blue)"],
  ["red;background:url(x)", "var(--chart-blue)"],
])("the colour %s becomes %s", (name, expected) => expect(chartColor(name, 0)).toBe(expected));

test.each([["Ada Lovelace", "AL"], ["Cher", "C"], ["李 明", "李明"], ["欧阳 娜娜", "娜娜"], ["", ""]])(
  "the initials of %j are %j", (name, expected) => expect(initials(name)).toBe(expected));
