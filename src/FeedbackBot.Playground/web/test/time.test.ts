import { expect, test } from "vitest";
import { city, day, timeOfDay, weekdayAndTime } from "../src/text/time";

test("the same instant is each person's own time of day", () => {
  const instant = "2026-11-27T13:00:00Z";
  expect(timeOfDay(instant, "Europe/Berlin", "en")).toBe("14:00");
  expect(timeOfDay(instant, "America/New_York", "en")).toBe("08:00");
  expect(weekdayAndTime("2026-11-27T17:30:00Z", "Asia/Shanghai", "en")).toMatch(/^Sat.* 01:30$/);
});

test("summer time moves the hour", () => {
  expect(timeOfDay("2026-03-28T12:00:00Z", "Europe/Berlin", "en")).toBe("13:00");
  expect(timeOfDay("2026-03-29T12:00:00Z", "Europe/Berlin", "en")).toBe("14:00");
});

test("midnight is 00:00, not 24:00", () => {
  expect(timeOfDay("2026-11-27T00:00:00Z", "UTC", "en")).toBe("00:00");
});

test("a day is written in the page's language", () => {
  expect(day("2026-11-27T13:00:00Z", "UTC", "en")).toContain("27 November 2026");
  expect(day("2026-11-27T13:00:00Z", "UTC", "zh")).toContain("2026年11月27日");
});

test("an unknown zone falls back to UTC instead of an empty page", () => {
  expect(timeOfDay("2026-11-27T13:00:00Z", "Mars/Olympus", "en")).toBe("13:00");
});

test("a zone is shown by its city", () => {
  expect(city("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
