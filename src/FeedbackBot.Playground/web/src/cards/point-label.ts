const isDate = /^\d{4}-\d{2}-\d{2}/;

/** A date on an axis is a day without a zone. Null for what is no date. */
export function dayOf(x: string | number): Date | null {
  return typeof x === "string" && isDate.test(x) ? new Date(`${x.slice(0, 10)}T00:00:00Z`) : null;
}

/** Days are written short, in the language of the card. */
export function pointLabel(x: string | number, language: string): string {
  return dayOf(x)?.toLocaleDateString(language, { day: "numeric", month: "short", timeZone: "UTC" }) ?? String(x);
}
