import { language } from "../app/preferences";

const isDate = /^\d{4}-\d{2}-\d{2}/;

/** Dates on an axis are days without a zone, and are written short in the page's language. */
export function pointLabel(x: string | number): string {
  if (typeof x === "number" || !isDate.test(x)) return String(x);
  return new Date(`${x.slice(0, 10)}T00:00:00Z`)
    .toLocaleDateString(language.value === "zh" ? "zh-CN" : "en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
