import type { Language } from "../app/preferences";

/** British English, because it writes a 24-hour clock and the day before the month, as the bot's cards do. */
const locales: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: string, zone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone}|${language}|${JSON.stringify(options)}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: knownZone(zone) });
    formats.set(key, formatter);
  }
  return formatter.format(new Date(instant));
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

export const timeOfDay = (instant: string, zone: string, language: Language): string =>
  format(instant, zone, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const weekdayAndTime = (instant: string, zone: string, language: Language): string =>
  format(instant, zone, language, { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const day = (instant: string, zone: string, language: Language): string =>
  format(instant, zone, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const shortDay = (instant: string, zone: string, language: Language): string =>
  format(instant, zone, language, { weekday: "short", day: "numeric", month: "short" });

export const dateAndTime = (instant: string, zone: string, language: Language): string =>
  format(instant, zone, language, {
    weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });

/** "America/Argentina/Buenos_Aires" → "Buenos Aires". */
export function city(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
