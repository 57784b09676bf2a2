import { Signal } from "./signal";

export type Theme = "light" | "dark";
export type Language = "en" | "zh";

/** What this browser remembers: only how the page looks, never what was written. */
function remembered<T extends string>(key: string, allowed: readonly T[], otherwise: T): Signal<T> {
  const stored = localStorage.getItem(key) as T | null;
  const signal = new Signal<T>(stored !== null && allowed.includes(stored) ? stored : otherwise);
  let first = true;
  signal.watch(value => {
    // Writing the default too would freeze it: the page would stop following the system's own setting.
    if (!first) localStorage.setItem(key, value);
    first = false;
  });
  return signal;
}

const systemTheme: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const systemLanguage: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";

export const theme = remembered<Theme>("playground.theme", ["light", "dark"], systemTheme);
export const language = remembered<Language>("playground.language", ["en", "zh"], systemLanguage);
export const panel = remembered<"open" | "closed">("playground.panel", ["open", "closed"],
  matchMedia("(min-width: 1200px)").matches ? "open" : "closed");
/** Cards as a phone shows them: without the elements that only the desktop client has. */
export const cardsAs = remembered<"desktop" | "phone">("playground.cards", ["desktop", "phone"], "desktop");

theme.watch(value => { document.documentElement.dataset["theme"] = value; });
language.watch(value => { document.documentElement.lang = value === "zh" ? "zh-CN" : "en"; });
